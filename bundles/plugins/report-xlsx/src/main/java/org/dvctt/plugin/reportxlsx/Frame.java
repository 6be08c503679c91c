/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.dvctt.model.Column;
import org.dvctt.model.Letterhead;
import org.dvctt.model.Report;
import org.dvctt.model.Signature;

/** What stands above and below the table, over its whole width. */
final class Frame {
  private static final int SPACE_TO_SIGN = 4;
  private static final double CHARACTERS = 1.15;
  private final Worksheet sheet;
  private final Report report;
  private final String font;
  private final int size;
  private final int last;

  /** First column of the right half. */
  private final int half;

  Frame(Worksheet sheet, Report report, String font, int size) {
    this.font = font;
    this.sheet = sheet;
    this.report = report;
    this.size = size;
    this.last = report.columns().size() - 1;
    this.half = half(report.columns());
  }

  private static int half(List<Column> columns) {
    int all = columns.stream().mapToInt(Column::width).sum();
    int left = 0;
    for (int i = 0; i < columns.size() - 1; i++) {
      left += columns.get(i).width();
      if (left * 5 >= all * 2) {
        return i + 1;
      }
    }
    return Math.max(1, columns.size() - 1);
  }

  /** Rows that are needed below the rows of the table. */
  int needsBelow() {
    return 1 + report.notes().size() + (report.signatures().isEmpty() ? 0 : SPACE_TO_SIGN + 4);
  }

  /** Writes what stands above; returns the row of the table's head, counted from 0. */
  int above() throws IOException {
    int row = report.letterhead().isEmpty() ? 0 : letterhead(report.letterhead());
    for (int i = 0; i < report.title().size(); i++) {
      across(row++, report.title().get(i), title(i));
    }
    row++;
    for (String paragraph : report.opening()) {
      across(row, paragraph, s -> s.wrapText(true).verticalAlignment("top"));
      sheet.rowHeight(row, lines(paragraph) * size * 1.4);
      row++;
    }
    return report.opening().isEmpty() ? row : row + 1;
  }

  private Look title(int line) {
    return line == 0
        ? s -> s.bold().fontSize(size + 3).horizontalAlignment("center")
        : line == 1
            ? s -> s.bold().fontSize(size + 1).horizontalAlignment("center")
            : s -> s.italic().horizontalAlignment("center");
  }

  private int letterhead(Letterhead letterhead) throws IOException {
    List<String> nation = letterhead.nation();
    Look plain = s -> s.horizontalAlignment("center");
    Look bold = s -> s.bold().horizontalAlignment("center");
    Look under = s -> s.bold().underlined().horizontalAlignment("center");
    Look italic = s -> s.italic().horizontalAlignment("center");
    if (last == 0) {
      int row = 0;
      across(row++, letterhead.agency(), bold);
      across(row++, letterhead.placeAndDate(), italic);
      return row + 1;
    }
    left(0, letterhead.above(), plain);
    left(1, letterhead.agency(), under);
    left(2, letterhead.number(), plain);
    right(0, nation.isEmpty() ? "" : nation.get(0), bold);
    right(1, nation.size() < 2 ? "" : nation.get(1), under);
    right(2, letterhead.placeAndDate(), italic);
    return 4;
  }

  /** Writes notes and places to sign. */
  void below(int from) throws IOException {
    int row = from + 1;
    for (String note : report.notes()) {
      across(row++, note, s -> s.italic().wrapText(true).verticalAlignment("top"));
    }
    List<Signature> signatures = report.signatures();
    if (signatures.isEmpty()) {
      return;
    }
    row++;
    Signature right = signatures.get(signatures.size() - 1);
    if (signatures.size() > 1 && last > 0) {
      Signature left = signatures.get(0);
      left(row, left.office(), s -> s.bold().horizontalAlignment("center"));
      left(row + 1, left.how(), s -> s.italic().horizontalAlignment("center"));
      left(row + SPACE_TO_SIGN + 1, left.name(), s -> s.bold().horizontalAlignment("center"));
    }
    right(row, right.office(), s -> s.bold().horizontalAlignment("center"));
    right(row + 1, right.how(), s -> s.italic().horizontalAlignment("center"));
    right(row + SPACE_TO_SIGN + 1, right.name(), s -> s.bold().horizontalAlignment("center"));
  }

  private void left(int row, String text, Look look) throws IOException {
    put(row, 0, half - 1, text, look);
  }

  private void right(int row, String text, Look look) throws IOException {
    put(row, Math.min(half, last), last, text, look);
  }

  private void across(int row, String text, Look look) throws IOException {
    put(row, 0, last, text, look);
  }

  private void put(int row, int from, int to, String text, Look look) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    sheet.inlineString(row, from, CellText.of(text, row + 1, from + 1));
    if (to > from) {
      sheet.range(row, from, row, to).merge();
    }
    StyleSetter style = sheet.range(row, from, row, to).style().fontName(font).fontSize(size);
    look.on(style);
    style.set();
  }

  private int lines(String text) {
    double width = report.columns().stream().mapToInt(c -> c.width() + 2).sum() * CHARACTERS;
    return (int) Math.ceil(text.length() / width);
  }

  @FunctionalInterface
  private interface Look {
    void on(StyleSetter style);
  }
}
