/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.Test;

public class SheetTest {
  private static final Instant AT = Instant.parse("2020-08-05T02:30:00Z");
  private static final Sheet.Edges EDGES = new Sheet.Edges("", "chân trang", "□ không có chữ này");

  @Test
  public void everyVietnameseLetterIsThereAndInBoldToo() throws IOException {
    String letters = letters();
    assertEquals("letters of the vector file, both cases", 2 * 73, letters.length());
    for (Style style : List.of(Style.PLAIN, Style.BOLD)) {
      ReadPaper paper = read(sheet -> flow(sheet, letters, style));
      String found = paper.flat().replace(" ", "");
      assertTrue(style + " " + found, found.contains(letters));
      assertFalse(found, found.contains("□"));
    }
  }

  @Test
  public void decomposedTextIsComposed() throws IOException {
    String letters = letters();
    String apart = Normalizer.normalize(letters, Normalizer.Form.NFD);
    assertTrue(apart.length() > letters.length());
    String found = read(sheet -> flow(sheet, apart, Style.PLAIN)).flat().replace(" ", "");
    assertTrue(found, found.contains(letters));
  }

  @Test
  public void whatTheFontLacksIsShownAsASquareWithANote() {
    ReadPaper paper = read(sheet -> flow(sheet, "Bà 田 Na😀m\u202e\u0007\ud800 hết", Style.PLAIN));
    assertTrue(paper.flat(), paper.flat().contains("Bà □ Na□m□□□ hết"));
    assertTrue(paper.flat(), paper.flat().contains("□ không có chữ này"));
    assertFalse(read(sheet -> flow(sheet, "Bà Na", Style.PLAIN)).flat().contains("□"));
  }

  @Test
  public void anyTextCanBeSet() {
    long seed = 20200803L;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        text.append((char) random.nextInt(0x10000));
      }
      read(sheet -> flow(sheet, text.toString(), Style.PLAIN));
    }
  }

  @Test
  public void longTextIsWrappedBetweenWordsAndLongWordsInside() {
    String word = "Nghiêng".repeat(60);
    ReadPaper paper = read(sheet -> flow(sheet, "Trường Mầm non ".repeat(40) + word, Style.PLAIN));
    assertTrue(paper.flat().replace(" ", "").contains("TrườngMầmnon".repeat(40) + word));
    assertTrue("more than one line", paper.page(1).lines().count() > 6);
    Sheet sheet = new Sheet("x", AT, EDGES);
    for (String line : sheet.lines("Trường Mầm non ".repeat(40) + word, Style.PLAIN, 200)) {
      assertTrue(
          line,
          Typeface.regular(new org.apache.pdfbox.pdmodel.PDDocument()).width(line, 11) <= 200);
    }
    sheet.close();
  }

  @Test
  public void aRowHigherThanAPageGoesOnOnTheNext() {
    String text = "Nội dung dài ".repeat(600) + "cuối";
    ReadPaper paper =
        read(
            sheet -> {
              Grid grid =
                  new Grid(
                      sheet,
                      Style.PLAIN,
                      List.of(
                          new Grid.Column("Đầu cột", 100, Align.LEFT),
                          new Grid.Column("Số", 100, Align.RIGHT)));
              grid.head();
              grid.row(List.of(text, "1"));
              grid.row(List.of("sau", "2"));
            });
    assertTrue("pages " + paper.pages(), paper.pages() > 2);
    for (int page = 1; page <= paper.pages(); page++) {
      assertTrue(paper.page(page), paper.page(page).contains("Đầu cột"));
      assertTrue(paper.page(page).contains("trang " + page + "/" + paper.pages()));
    }
    assertTrue(paper.page(paper.pages()).contains("cuối"));
  }

  @Test
  public void theSameCallsGiveTheSameBytes() {
    byte[] first = bytes(sheet -> flow(sheet, "Bằng chữ", Style.PLAIN));
    bytes(sheet -> flow(sheet, "khác", Style.BOLD));
    assertArrayEquals(first, bytes(sheet -> flow(sheet, "Bằng chữ", Style.PLAIN)));
  }

  @Test
  public void theQrCodeIsReadFromThePicture() {
    String text = "DVCTT-BAONO-1|G12.99.18-200803-0001|G12.99.18-200803-0001-C2-02a/NS-0001|1|ab";
    assertEquals(text, read(sheet -> sheet.qr(text, 300, 700, 92)).qr());
  }

  private static void flow(Sheet sheet, String text, Style style) {
    sheet.flow(text, style, Sheet.LEFT, Sheet.WIDTH, Align.LEFT);
  }

  private static ReadPaper read(Consumer<Sheet> writing) {
    return new ReadPaper(bytes(writing));
  }

  private static byte[] bytes(Consumer<Sheet> writing) {
    try (Sheet sheet = new Sheet("Thử", AT, EDGES)) {
      writing.accept(sheet);
      return sheet.bytes();
    }
  }

  private static String letters() throws IOException {
    try (InputStream in = SheetTest.class.getResourceAsStream("vietnamese_letters.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
    }
  }
}
