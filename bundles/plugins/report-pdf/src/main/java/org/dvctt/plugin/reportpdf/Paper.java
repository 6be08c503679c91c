/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.dvctt.model.Column;
import org.dvctt.model.Report;

/**
 * Pages that are written from top to bottom. All measures are points (1/72 inch); heights count
 * from the lower edge. Margins are those of Decree 30/2020.
 */
final class Paper implements AutoCloseable {
  private static final float SIDE = 50;
  private static final float TOP = 56;
  private static final float BOTTOM = 56;
  private static final float NUMBER = 34;
  private static final int PORTRAIT = 95;

  /** Which cut of the letters. */
  enum Cut {
    PLAIN("F0"),
    BOLD("F1"),
    ITALIC("F2");

    private final String name;

    Cut(String name) {
      this.name = name;
    }
  }

  private final PDDocument document = new PDDocument();
  private final PDRectangle box;
  private final List<Face> faces;
  private final PDResources resources = new PDResources();
  private final StringBuilder page = new StringBuilder();
  private int pages;
  private float y;

  Paper(Report report, PdfFormat.Orientation orientation) throws IOException {
    boolean lying =
        orientation == PdfFormat.Orientation.LANDSCAPE
            || (orientation == PdfFormat.Orientation.AUTO
                && report.columns().stream().mapToInt(Column::width).sum() > PORTRAIT);
    PDRectangle a4 = PDRectangle.A4;
    box = lying ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
    faces =
        List.of(
            new Face(document, "LiberationSerif-Regular.ttf"),
            new Face(document, "LiberationSerif-Bold.ttf"),
            new Face(document, "LiberationSerif-Italic.ttf"));
    for (Cut cut : Cut.values()) {
      resources.put(COSName.getPDFName(cut.name), face(cut).font());
    }
    about(report);
    begin();
  }

  private void about(Report report) {
    PDDocumentInformation information = new PDDocumentInformation();
    String title = String.join(" ", report.title());
    information.setTitle(title);
    information.setCreator("DVCTT");
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage(report.language().equals("en") ? "en" : "vi-VN");
    CRC32 id = new CRC32();
    id.update((title + report.letterhead()).getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(id.getValue());
  }

  Face face(Cut cut) {
    return faces.get(cut.ordinal());
  }

  float left() {
    return SIDE;
  }

  float width() {
    return box.getWidth() - 2 * SIDE;
  }

  /** Where the next thing stands. */
  float y() {
    return y;
  }

  void down(float points) {
    y -= points;
  }

  /** Height that a page has for what is written. */
  float height() {
    return box.getHeight() - TOP - BOTTOM;
  }

  /** Whether so many points are left on this page. */
  boolean fits(float points) {
    return y - points >= BOTTOM;
  }

  /** Ends the page and begins another. */
  void next() throws IOException {
    end();
    begin();
  }

  private void begin() throws IOException {
    pages++;
    y = box.getHeight() - TOP;
    // The first page has no number (Decree 30/2020, annex I).
    if (pages > 1) {
      String number = Integer.toString(pages);
      float at = (box.getWidth() - face(Cut.PLAIN).width(number) * 12) / 2;
      put(number, Cut.PLAIN, 12, at, box.getHeight() - NUMBER);
    }
  }

  private void end() throws IOException {
    PDPage done = new PDPage(box);
    done.setResources(resources);
    byte[] drawn = page.toString().getBytes(StandardCharsets.ISO_8859_1);
    done.setContents(new PDStream(document, new ByteArrayInputStream(drawn), COSName.FLATE_DECODE));
    document.addPage(done);
    page.setLength(0);
  }

  /** One line of composed text at a place. */
  void put(String text, Cut cut, float size, float x, float baseline) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    page.append("BT /").append(cut.name).append(' ');
    number(size);
    page.append("Tf ");
    number(x);
    number(baseline);
    page.append("Td <");
    face(cut).hex(text, 0, text.length(), page);
    page.append("> Tj ET\n");
  }

  /** A thin line. */
  void line(float x1, float y1, float x2, float y2) {
    page.append("0.5 w ");
    number(x1);
    number(y1);
    page.append("m ");
    number(x2);
    number(y2);
    page.append("l S\n");
  }

  /** A light ground. */
  void ground(float x, float lower, float width, float height) {
    page.append("0.92 g ");
    number(x);
    number(lower);
    number(width);
    number(height);
    page.append("re f 0 g\n");
  }

  /** Two decimals are enough for any printer. */
  private void number(float value) {
    int hundredths = Math.round(value * 100);
    page.append(hundredths / 100).append('.');
    int rest = Math.abs(hundredths % 100);
    page.append(rest < 10 ? "0" : "").append(rest).append(' ');
  }

  void save(OutputStream out) throws IOException {
    end();
    for (Face face : faces) {
      face.font().subset();
    }
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
