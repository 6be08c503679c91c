/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import java.util.regex.Pattern;
import org.dvctt.model.Text;
import org.dvctt.spi.report.UnwritableReport;

/** Texts as cells of a workbook hold them. */
final class CellText {
  /** Most UTF-16 units of a cell (ISO/IEC 29500, Excel's limits). */
  static final int MOST = 32_767;

  // _x0041_ is how a workbook writes the letter A: a text that looks so is written with its low
  // line escaped.
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /**
   * The text as it is stored.
   *
   * @param row as a reader of the sheet counts, from 1
   * @param column counted from 1
   * @throws UnwritableReport when it is longer than a cell
   */
  static String of(String text, int row, int column) throws UnwritableReport {
    if (text.length() > MOST) {
      throw new UnwritableReport(
          Text.of(
              "Ô ở dòng %d, cột %d dài %d ký tự; một ô của Excel chứa nhiều nhất %d."
                  .formatted(row, column, text.length(), MOST),
              "The cell in row %d, column %d has %d characters; a cell of Excel holds %d."
                  .formatted(row, column, text.length(), MOST)),
          Text.of("Chọn định dạng khác, ví dụ CSV.", "Choose another format, e.g. CSV."));
    }
    return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
  }
}
