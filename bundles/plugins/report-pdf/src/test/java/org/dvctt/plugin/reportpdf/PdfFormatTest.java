/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Report;
import org.dvctt.testkit.report.SampleReports;
import org.junit.Test;

/** What a reader of the papers finds. */
public class PdfFormatTest {
  @Test
  public void vietnameseIsReadAsItWasWritten() throws IOException {
    try (PDDocument paper = paper(SampleReports.everyKind("vi"), SampleReports.rows(3))) {
      String text = new PDFTextStripper().getText(paper);
      for (String said :
          List.of(
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Độc lập - Tự do - Hạnh phúc",
              "Tỉnh Mẫu, ngày 03 tháng 8 năm 2020",
              "Đoạn mở đầu: 3/7 huyện đạt 100 %.",
              "2 Trường Mầm non Nậm Nhùn số 2 02/07/2020 2.469.134 0,1",
              "Tổng cộng 9.876.543.210 98,8",
              "GIÁM ĐỐC",
              "Người ký thử")) {
        assertTrue(said + " in " + text, text.contains(said));
      }
    }
  }

  @Test
  public void theFontsAreInThePaperAndOnlyWhatIsUsedOfThem() throws IOException {
    try (PDDocument paper = paper(SampleReports.everyKind("vi"), SampleReports.rows(3))) {
      for (COSName name : paper.getPage(0).getResources().getFontNames()) {
        var font = paper.getPage(0).getResources().getFont(name);
        assertTrue(font.getName(), font.isEmbedded());
        assertTrue(font.getName(), font.getName().matches("[A-Z]{6}\\+LiberationSerif.*"));
      }
    }
    assertTrue(bytes(SampleReports.everyKind("vi"), SampleReports.rows(3)).length < 120_000);
  }

  @Test
  public void eachPageHasTheHeadOfTheTableAndAllButTheFirstTheirNumber() throws IOException {
    try (PDDocument paper = paper(SampleReports.everyKind("vi"), SampleReports.rows(200))) {
      assertTrue("" + paper.getNumberOfPages(), paper.getNumberOfPages() > 3);
      PDFTextStripper reader = new PDFTextStripper();
      for (int page = 1; page < paper.getNumberOfPages(); page++) {
        reader.setStartPage(page);
        reader.setEndPage(page);
        String text = reader.getText(paper);
        assertTrue(text, text.contains("Đơn vị sử dụng ngân sách"));
        assertEquals(text, page > 1, text.startsWith(page + "\n"));
      }
    }
  }

  @Test
  public void nothingLeavesThePaper() throws IOException {
    List<Column> columns = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      columns.add(new Column("Cột có tên khá dài " + i, ColumnKind.TEXT, 14));
      row.add(Cell.of("một đoạn văn bản khá dài ".repeat(i) + "x".repeat(60)));
    }
    Report wide = Report.plain("wide", "vi", "Bảng rộng", columns);
    try (PDDocument paper = paper(wide, List.of(row, row))) {
      for (PDPage page : paper.getPages()) {
        assertTrue(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
      }
      Placed placed = new Placed();
      placed.getText(paper);
      assertTrue("right edge " + placed.right, placed.right < 842 - 40);
      assertTrue("lower edge " + placed.lowest, placed.lowest < 595 - 40);
    }
  }

  @Test
  public void settingsThatCanNotBeAreSaid() {
    for (int size : List.of(7, 15)) {
      assertThrows(IllegalArgumentException.class, () -> new PdfFormat("AUTO", size));
    }
  }

  /** For the eyes: target/sample.pdf. */
  @Test
  public void aSampleIsKeptToBeLookedAt() throws IOException {
    Path sample = Path.of("target", "sample.pdf");
    Files.write(sample, bytes(SampleReports.everyKind("vi"), SampleReports.rows(60)));
    assertFalse(Files.size(sample) == 0);
  }

  private static PDDocument paper(Report report, List<List<Cell>> rows) throws IOException {
    return Loader.loadPDF(bytes(report, rows));
  }

  private static byte[] bytes(Report report, List<List<Cell>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<List<Cell>> left = rows.iterator();
    new PdfFormat("AUTO", 11).write(report, () -> left.hasNext() ? left.next() : null, out);
    return out.toByteArray();
  }
}
