/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.ReportRows;

/** A format that writes all that a report says, a line each, with bars between cells. */
final class Lines implements ReportFormat {
  @Override
  public void write(Report report, ReportRows rows, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    report.title().forEach(line -> text.append(line).append('\n'));
    line(report.columns().stream().map(Column::title).toList(), text);
    for (List<Cell> row = rows.next(); row != null; row = rows.next()) {
      cells(row, report, text);
    }
    cells(report.totals(), report, text);
    text.append(report.letterhead()).append('\n');
    report.opening().forEach(line -> text.append(line).append('\n'));
    report.notes().forEach(line -> text.append(line).append('\n'));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void cells(List<Cell> row, Report report, StringBuilder text) {
    line(row.stream().map(cell -> cell.shown(report.language())).toList(), text);
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append(cells.stream().collect(Collectors.joining("|"))).append('\n');
  }
}
