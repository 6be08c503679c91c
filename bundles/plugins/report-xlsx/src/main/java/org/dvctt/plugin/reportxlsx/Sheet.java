/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Report;
import org.dvctt.model.Text;
import org.dvctt.spi.report.ReportRows;
import org.dvctt.spi.report.UnwritableReport;

/** The one sheet of a report: what stands above, the table, what stands below. */
final class Sheet {
  /** Most rows of a sheet. */
  static final int MOST_ROWS = 1_048_576;

  private static final int BLOCK = 500;
  private static final double WIDEST = 60;
  private static final int PORTRAIT = 95;
  private final Worksheet sheet;
  private final Report report;
  private final Frame frame;
  private final String font;
  private final int size;
  private final int last;

  /** Most decimals of a share in each column so far. */
  private final int[] decimals;

  private int row;

  Sheet(Workbook workbook, Report report, String font, int size) {
    this.font = font;
    this.size = size;
    this.sheet = workbook.newWorksheet(report.name());
    this.report = report;
    this.last = report.columns().size() - 1;
    this.decimals = new int[last + 1];
    this.frame = new Frame(sheet, report, font, size);
  }

  void write(ReportRows rows) throws IOException {
    page();
    row = frame.above();
    head();
    rows(rows);
    totals();
    frame.below(row);
  }

  private void page() {
    int width = 0;
    for (int i = 0; i <= last; i++) {
      Column column = report.columns().get(i);
      sheet.width(i, Math.min(WIDEST, column.width() + 2));
      width += column.width();
    }
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(width > PORTRAIT ? "landscape" : "portrait");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("&P/&N", Position.RIGHT);
  }

  private void head() throws IOException {
    for (int i = 0; i <= last; i++) {
      sheet.inlineString(row, i, CellText.of(report.columns().get(i).title(), row + 1, i + 1));
    }
    sheet
        .range(row, 0, row, last)
        .style()
        .fontName(font)
        .fontSize(size)
        .bold()
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .fillColor("E8EEF4")
        .borderStyle(BorderStyle.THIN)
        .set();
    sheet.rowHeight(row, headLines() * size * 1.4);
    sheet.repeatRows(row);
    sheet.freezePane(0, row + 1);
    row++;
  }

  /** Lines of the tallest title: a word that would be cut goes to the next line. */
  private int headLines() {
    int most = 1;
    for (Column column : report.columns()) {
      int lines = 1;
      int used = 0;
      for (String word : column.title().split(" ")) {
        if (used > 0 && used + 1 + word.length() > column.width()) {
          lines++;
          used = 0;
        }
        used += (used > 0 ? 1 : 0) + word.length();
      }
      most = Math.max(most, lines);
    }
    return most;
  }

  private void rows(ReportRows rows) throws IOException {
    int from = row;
    for (List<Cell> cells = rows.next(); cells != null; cells = rows.next()) {
      if (row >= MOST_ROWS - frame.needsBelow()) {
        throw tooMany();
      }
      put(cells);
      if (row - from == BLOCK) {
        from = block(from);
      }
    }
    block(from);
  }

  private static UnwritableReport tooMany() {
    return new UnwritableReport(
        Text.of(
            "Báo cáo có nhiều dòng hơn một trang tính của Excel (1.048.576 dòng).",
            "The report has more rows than a sheet of Excel (1,048,576 rows)."),
        Text.of(
            "Chọn khoảng ngày ngắn hơn, hoặc định dạng CSV.",
            "Choose a shorter period, or the format CSV."));
  }

  /** Styles the rows since the last block at once, then lets them go. */
  private int block(int from) throws IOException {
    if (row > from) {
      style(from, row - 1);
      sheet.flush();
    }
    return row;
  }

  private void style(int from, int to) {
    for (int i = 0; i <= last; i++) {
      ColumnKind kind = report.columns().get(i).kind();
      var style =
          sheet
              .range(from, i, to, i)
              .style()
              .fontName(font)
              .fontSize(size)
              .borderStyle(BorderStyle.THIN)
              .verticalAlignment("top");
      switch (kind) {
        case TEXT -> style.wrapText(true).format("@");
        case WHOLE, DONG -> style.format("#,##0").horizontalAlignment("right");
        case PERCENT -> style.format(share(decimals[i])).horizontalAlignment("right");
        case DATE -> style.format("dd/mm/yyyy").horizontalAlignment("center");
      }
      style.set();
    }
  }

  private static String share(int decimals) {
    return decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%";
  }

  private void totals() throws IOException {
    if (report.totals().isEmpty()) {
      return;
    }
    put(report.totals());
    style(row - 1, row - 1);
    sheet.range(row - 1, 0, row - 1, last).style().fontName(font).fontSize(size).bold().set();
  }

  private void put(List<Cell> cells) throws IOException {
    for (int i = 0; i <= last; i++) {
      Values.put(sheet, row, i, cells.get(i));
      if (cells.get(i) instanceof Cell.Percent percent) {
        decimals[i] = Math.max(decimals[i], percent.value().scale());
      }
    }
    row++;
  }
}
