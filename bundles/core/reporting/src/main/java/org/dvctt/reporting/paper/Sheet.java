/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A paper of A4 pages that is written from top to bottom. All measures are points (1/72 inch);
 * {@code x} counts from the left edge, {@link #y} from the lower one. The same calls give the same
 * bytes: dates and the id of the file come from what is written, not from the clock.
 */
public final class Sheet implements AutoCloseable {
  public static final float LEFT = 54;
  public static final float RIGHT = PDRectangle.A4.getWidth() - 54;
  public static final float WIDTH = RIGHT - LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 48;
  private static final float BOTTOM = 62;
  private static final Color RULE = new Color(0x60, 0x60, 0x60);

  /** What stands at the edges of every page. */
  public record Edges(String mark, String foot, String standIn) {}

  private final PDDocument document = new PDDocument();
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private final Typeface regular = Typeface.regular(document);
  private final Typeface bold = Typeface.bold(document);
  private final Edges edges;
  private float y;

  /**
   * @param title what the file is
   * @param at when it was made, by the business clock
   */
  public Sheet(String title, Instant at, Edges edges) {
    this.edges = edges;
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(regular.printable(title));
    information.setCreator("DVCTT");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+7"), Locale.ROOT);
    made.setTimeInMillis(at.toEpochMilli());
    information.setCreationDate(made);
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage("vi-VN");
    CRC32 id = new CRC32();
    id.update((title + at).getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(id.getValue());
    newPage();
  }

  /** Where the next line will stand. */
  public float y() {
    return y;
  }

  /** Goes down by some points; on a new page when less than {@code needed} is left there. */
  public void down(float points, float needed) {
    y -= points;
    room(needed);
  }

  /** Whether so many points are left on this page. */
  boolean fits(float points) {
    return y - points >= BOTTOM;
  }

  /** Begins a new page when less than these points are left; says whether it did. */
  public boolean room(float needed) {
    if (fits(needed)) {
      return false;
    }
    newPage();
    return true;
  }

  private void newPage() {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try {
      pages.add(new PDPageContentStream(document, page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    y = TOP;
    if (!edges.mark().isEmpty()) {
      mark();
    }
  }

  private void mark() {
    float height = 18;
    frame(LEFT, y - height + 10, WIDTH, height);
    put(edges.mark(), Style.BOLD.size(10), (LEFT + RIGHT) / 2, y - 3, Align.CENTRE);
    y -= height + 10;
  }

  /** Text lines of a width, as they will be set. */
  public List<String> lines(String text, Style style, float width) {
    return Wrapping.lines(text, face(style), style.size(), width);
  }

  /** Sets one line of text at a place; nothing is wrapped. */
  public void put(String text, Style style, float x, float baseline, Align align) {
    Typeface face = face(style);
    String shown = face.printable(text);
    float from = align.from(x, face.width(shown, style.size()));
    try {
      PDPageContentStream page = page();
      page.beginText();
      page.setFont(face.font(), style.size());
      page.newLineAtOffset(from, baseline);
      page.showText(shown);
      page.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a text over as many lines as it needs, on as many pages; goes below it. */
  public void flow(String text, Style style, float x, float width, Align align) {
    for (String line : lines(text, style, width)) {
      room(style.leading());
      y -= style.leading();
      put(line, style, align == Align.CENTRE ? x + width / 2 : x, y, align);
    }
  }

  /** A thin line across. */
  public void rule(float x, float width, float height) {
    frame(x, height, width, 0);
  }

  /** A thin frame. */
  public void frame(float x, float lower, float width, float height) {
    try {
      PDPageContentStream page = page();
      page.setStrokingColor(RULE);
      page.setLineWidth(0.5f);
      page.addRect(x, lower, width, height);
      page.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The QR code of a text, with its upper left corner at a place. */
  public void qr(String text, float x, float upper, float side) {
    QrSquare code = QrSquare.of(text);
    float unit = side / code.side();
    try {
      PDPageContentStream page = page();
      page.setNonStrokingColor(Color.BLACK);
      for (int row = 0; row < code.side(); row++) {
        for (int column = 0; column < code.side(); column++) {
          if (code.dark(column, row)) {
            page.addRect(x + column * unit, upper - (row + 1) * unit, unit, unit);
          }
        }
      }
      page.fill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream page() {
    return pages.get(pages.size() - 1);
  }

  private Typeface face(Style style) {
    return style.bold() ? bold : regular;
  }

  /** Numbers the pages and gives the file. */
  public byte[] bytes() {
    List<PDPageContentStream> all = List.copyOf(pages);
    for (int number = 1; number <= all.size(); number++) {
      pages.clear();
      pages.add(all.get(number - 1));
      foot(number, all.size());
    }
    try {
      for (PDPageContentStream page : all) {
        page.close();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void foot(int number, int of) {
    Style small = Style.PLAIN.size(8.5f);
    rule(LEFT, WIDTH, 48);
    put(edges.foot(), small, LEFT, 36, Align.LEFT);
    put("trang " + number + "/" + of, small, RIGHT, 36, Align.RIGHT);
    if (regular.stoodIn() || bold.stoodIn()) {
      put(edges.standIn(), small, LEFT, 25, Align.LEFT);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
