/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.IOException;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Letterhead;
import org.dvctt.model.Report;
import org.dvctt.model.Signature;
import org.dvctt.spi.report.ReportRows;

/** The part {@code content.xml}: heading, table, notes and places to sign. */
final class Content {
  private final Report report;
  private final Styles styles;
  private final Xml xml;

  Content(Report report, Styles styles, Xml xml) {
    this.report = report;
    this.styles = styles;
    this.xml = xml;
  }

  void write(ReportRows rows) throws IOException {
    xml.root("office:document-content");
    styles.ofContent(xml);
    xml.open("office:body").open("office:text");
    if (!report.letterhead().isEmpty()) {
      letterhead(report.letterhead());
    }
    for (int i = 0; i < report.title().size(); i++) {
      p(i == 0 ? "title" : i == 1 ? "subtitle" : "centre.italic", report.title().get(i));
    }
    for (String paragraph : report.opening()) {
      p("opening", paragraph);
    }
    p("note", "");
    table(rows);
    p("note", "");
    for (String note : report.notes()) {
      p("note", note);
    }
    if (!report.signatures().isEmpty()) {
      signatures(report.signatures());
    }
    // A text can't end with a table; a usual line might fall on a page of its own.
    p("end", "");
    xml.close().close().close();
  }

  private void letterhead(Letterhead head) throws IOException {
    frame("letterhead", "left", "right");
    open();
    p("head", head.above());
    p("head.bold", head.agency());
    p("head", head.number());
    xml.close();
    open();
    for (String line : head.nation()) {
      p("head.bold", line);
    }
    p("head.italic", head.placeAndDate());
    xml.close().close().close();
  }

  private void signatures(List<Signature> signatures) throws IOException {
    p("note", "");
    String[] columns = new String[Math.max(2, signatures.size())];
    java.util.Arrays.fill(columns, "half");
    frame("signatures", columns);
    for (int i = signatures.size(); i < columns.length; i++) {
      open();
      p("centre", "");
      xml.close();
    }
    for (Signature signature : signatures) {
      open();
      p("centre.bold", signature.office());
      p("centre.italic", signature.how());
      p("space", "");
      p("centre.bold", signature.name());
      xml.close();
    }
    xml.close().close();
  }

  /** A table without rules and its one row. */
  private void frame(String name, String... columns) throws IOException {
    xml.open("table:table").with("table:name", name).with("table:style-name", "frame");
    for (String column : columns) {
      xml.open("table:table-column").with("table:style-name", column).close();
    }
    xml.open("table:table-row").with("table:style-name", "row");
  }

  private void open() throws IOException {
    xml.open("table:table-cell").with("table:style-name", "open");
    xml.with("office:value-type", "string");
  }

  private void table(ReportRows rows) throws IOException {
    xml.open("table:table").with("table:name", "rows").with("table:style-name", "rows");
    for (int i = 0; i < report.columns().size(); i++) {
      xml.open("table:table-column").with("table:style-name", "column" + i).close();
    }
    xml.open("table:table-header-rows").open("table:table-row").with("table:style-name", "row");
    for (Column column : report.columns()) {
      xml.open("table:table-cell").with("table:style-name", "head");
      xml.with("office:value-type", "string");
      p("cell.head", column.title());
      xml.close();
    }
    xml.close().close();
    for (List<Cell> row = rows.next(); row != null; row = rows.next()) {
      row(row, "");
    }
    if (!report.totals().isEmpty()) {
      row(report.totals(), ".total");
    }
    xml.close();
  }

  private void row(List<Cell> row, String total) throws IOException {
    xml.open("table:table-row").with("table:style-name", "row");
    for (int i = 0; i < row.size(); i++) {
      xml.open("table:table-cell").with("table:style-name", "ruled");
      value(row.get(i));
      p(look(report.columns().get(i).kind()) + total, row.get(i).shown(report.language()));
      xml.close();
    }
    xml.close();
  }

  private static String look(ColumnKind kind) {
    return kind.isNumber() ? "cell.number" : kind == ColumnKind.DATE ? "cell.day" : "cell.text";
  }

  /** What the cell is, beside how it reads: who copies the table into a sheet gets numbers. */
  private void value(Cell cell) throws IOException {
    if (cell instanceof Cell.Whole whole) {
      xml.with("office:value-type", "float").with("office:value", Long.toString(whole.value()));
    } else if (cell instanceof Cell.Dong dong) {
      xml.with("office:value-type", "currency").with("office:currency", "VND");
      xml.with("office:value", dong.amount().toString());
    } else if (cell instanceof Cell.Percent percent) {
      xml.with("office:value-type", "percentage");
      xml.with("office:value", percent.value().movePointLeft(2).toPlainString());
    } else if (cell instanceof Cell.Day day) {
      xml.with("office:value-type", "date").with("office:date-value", day.day().toString());
    } else {
      xml.with("office:value-type", "string");
    }
  }

  private void p(String style, String text) throws IOException {
    xml.open("text:p").with("text:style-name", style).text(text).close();
  }
}
