/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.IOException;
import org.dvctt.model.Column;
import org.dvctt.model.Report;

/** Paper, letters and cells. Lengths are millimetres, margins those of Decree 30/2020. */
final class Styles {
  private static final int LONG = 297;
  private static final int SHORT = 210;
  private static final int LEFT = 25;
  private static final int RIGHT = 15;
  private final Report report;
  private final String font;
  private final boolean lying;

  Styles(Report report, String font, boolean lying) {
    this.report = report;
    this.font = font;
    this.lying = lying;
  }

  /** Width of what is written. */
  private int width() {
    return (lying ? LONG : SHORT) - LEFT - RIGHT;
  }

  /** The part {@code styles.xml}. */
  void document(Xml xml) throws IOException {
    xml.root("office:document-styles");
    fonts(xml);
    xml.open("office:styles");
    xml.open("style:default-style").with("style:family", "paragraph");
    letters(xml, "13pt", "").close();
    xml.open("style:style").with("style:name", "Standard").with("style:family", "paragraph");
    xml.close().close();
    xml.open("office:automatic-styles").open("style:page-layout").with("style:name", "paper");
    xml.open("style:page-layout-properties")
        .with("fo:page-width", (lying ? LONG : SHORT) + "mm")
        .with("fo:page-height", (lying ? SHORT : LONG) + "mm")
        .with("style:print-orientation", lying ? "landscape" : "portrait")
        .with("fo:margin-top", "12mm")
        .with("fo:margin-bottom", "20mm")
        .with("fo:margin-left", LEFT + "mm")
        .with("fo:margin-right", RIGHT + "mm")
        .close();
    xml.open("style:header-style").open("style:header-footer-properties");
    xml.with("fo:min-height", "8mm").close().close();
    xml.close();
    paragraph(xml, "number", "13pt", "", "center", "");
    xml.close();
    xml.open("office:master-styles").open("style:master-page");
    xml.with("style:name", "Standard").with("style:page-layout-name", "paper");
    xml.open("style:header").open("text:p").with("text:style-name", "number");
    xml.open("text:page-number").with("text:select-page", "current").close();
    xml.close().close();
    // The first page has no number (Decree 30/2020, annex I).
    xml.open("style:header-first").open("text:p").with("text:style-name", "number");
    xml.close().close();
    xml.close().close().close();
  }

  private void fonts(Xml xml) throws IOException {
    xml.open("office:font-face-decls").open("style:font-face").with("style:name", "letters");
    xml.with("svg:font-family", "'" + font + "'").with("style:font-family-generic", "roman");
    xml.close().close();
  }

  /** What the part {@code content.xml} begins with. */
  void ofContent(Xml xml) throws IOException {
    fonts(xml);
    xml.open("office:automatic-styles");
    paragraph(xml, "centre", "13pt", "", "center", "");
    paragraph(xml, "centre.bold", "13pt", "bold", "center", "");
    paragraph(xml, "centre.italic", "13pt", "italic", "center", "");
    // The least size that Decree 30/2020, annex I, has for them: the nation's name fits on one
    // line.
    paragraph(xml, "head", "12pt", "", "center", "");
    paragraph(xml, "head.bold", "12pt", "bold", "center", "");
    paragraph(xml, "head.italic", "13pt", "italic", "center", "");
    paragraph(xml, "title", "15pt", "bold", "center", "6mm");
    paragraph(xml, "subtitle", "14pt", "bold", "center", "");
    paragraph(xml, "opening", "13pt", "", "justify", "2mm");
    paragraph(xml, "note", "12pt", "italic", "start", "");
    paragraph(xml, "end", "1pt", "", "start", "");
    paragraph(xml, "space", "13pt", "", "start", "18mm");
    paragraph(xml, "cell.head", "11pt", "bold", "center", "");
    paragraph(xml, "cell.text", "11pt", "", "start", "");
    paragraph(xml, "cell.number", "11pt", "", "end", "");
    paragraph(xml, "cell.day", "11pt", "", "center", "");
    paragraph(xml, "cell.text.total", "11pt", "bold", "start", "");
    paragraph(xml, "cell.number.total", "11pt", "bold", "end", "");
    paragraph(xml, "cell.day.total", "11pt", "bold", "center", "");
    tables(xml);
    xml.close();
  }

  private void tables(Xml xml) throws IOException {
    for (String name : new String[] {"rows", "frame"}) {
      xml.open("style:style").with("style:name", name).with("style:family", "table");
      xml.open("style:table-properties").with("style:width", width() + "mm");
      xml.with("table:align", "margins").close().close();
    }
    int all = report.columns().stream().mapToInt(Column::width).sum();
    for (int i = 0; i < report.columns().size(); i++) {
      column(xml, "column" + i, (double) width() * report.columns().get(i).width() / all);
    }
    column(xml, "left", width() * 0.45);
    column(xml, "right", width() * 0.55);
    column(xml, "half", width() * 0.5);
    xml.open("style:style").with("style:name", "row").with("style:family", "table-row");
    xml.open("style:table-row-properties").with("fo:keep-together", "always").close().close();
    cell(xml, "ruled", "0.5pt solid #000000", "transparent");
    cell(xml, "head", "0.5pt solid #000000", "#ebebeb");
    cell(xml, "open", "none", "transparent");
  }

  private static void column(Xml xml, String name, double width) throws IOException {
    xml.open("style:style").with("style:name", name).with("style:family", "table-column");
    xml.open("style:table-column-properties");
    xml.with("style:column-width", Math.round(width * 100) / 100.0 + "mm").close().close();
  }

  private static void cell(Xml xml, String name, String border, String ground) throws IOException {
    xml.open("style:style").with("style:name", name).with("style:family", "table-cell");
    xml.open("style:table-cell-properties").with("fo:border", border);
    xml.with("fo:padding", "0.8mm").with("fo:background-color", ground).close().close();
  }

  private void paragraph(Xml xml, String name, String size, String cut, String align, String above)
      throws IOException {
    xml.open("style:style").with("style:name", name).with("style:family", "paragraph");
    xml.with("style:parent-style-name", "Standard");
    xml.open("style:paragraph-properties").with("fo:text-align", align);
    if (!above.isEmpty()) {
      xml.with("fo:margin-top", above);
    }
    if (name.equals("opening")) {
      xml.with("fo:text-indent", "10mm");
    }
    xml.close();
    letters(xml, size, cut).close();
  }

  private static Xml letters(Xml xml, String size, String cut) throws IOException {
    xml.open("style:text-properties").with("style:font-name", "letters").with("fo:font-size", size);
    if (cut.equals("bold")) {
      xml.with("fo:font-weight", "bold");
    } else if (cut.equals("italic")) {
      xml.with("fo:font-style", "italic");
    }
    return xml.close();
  }
}
