/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportcsv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dvctt.model.Table;
import org.dvctt.spi.report.ReportFormat;
import org.osgi.service.component.annotations.Component;

/**
 * RFC 4180 in UTF-8 with a byte order mark (spreadsheets need it for Vietnamese). A text that a
 * spreadsheet would run as a formula is written with an apostrophe before it; numbers stay as they
 * are.
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
  public void write(Table table, OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    line(table.columns(), out);
    for (List<String> row : table.rows()) {
      line(row, out);
    }
    out.flush();
  }

  private static void line(List<String> cells, OutputStream out) throws IOException {
    String line = cells.stream().map(CsvFormat::cell).collect(Collectors.joining(",", "", "\r\n"));
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
