/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportcsv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.ReportRows;
import org.osgi.service.component.annotations.Component;

/**
 * RFC 4180 in UTF-8 with a byte order mark (spreadsheets need it for Vietnamese): columns, rows and
 * totals; what stands round the table has no place in it. A text that a spreadsheet would run as a
 * formula is written with an apostrophe before it; numbers have no grouping, so that programs read
 * them.
 */
@Component(
    service = ReportFormat.class,
    property = {
      ReportFormat.PLUGIN_ID + "=report-csv",
      ReportFormat.FORMAT + "=csv",
      ReportFormat.MEDIA_TYPE + "=text/csv; charset=utf-8"
    })
public final class CsvFormat implements ReportFormat {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*\\s?%?");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  @Override
  public void write(Report report, ReportRows rows, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write('\uFEFF');
    line(report.columns().stream().map(Column::title).toList(), text);
    for (List<Cell> row = rows.next(); row != null; row = rows.next()) {
      cells(row, report.language(), text);
    }
    if (!report.totals().isEmpty()) {
      cells(report.totals(), report.language(), text);
    }
    text.flush();
  }

  private static void cells(List<Cell> row, String language, Writer out) throws IOException {
    line(row.stream().map(cell -> plain(cell, language)).toList(), out);
  }

  private static String plain(Cell cell, String language) {
    if (cell instanceof Cell.Whole whole) {
      return Long.toString(whole.value());
    } else if (cell instanceof Cell.Dong dong) {
      return dong.amount().toString();
    }
    return cell.shown(language);
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(cells.get(i)));
    }
    out.write("\r\n");
  }

  private static String quoted(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
