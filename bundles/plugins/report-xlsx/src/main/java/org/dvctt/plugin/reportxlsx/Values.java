/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import org.dvctt.model.Cell;

/** Puts a cell into the sheet as what it is. */
final class Values {
  /**
   * A workbook keeps fifteen digits of a number; a longer one stands as a text, with all of them.
   */
  private static final long LARGEST = 999_999_999_999_999L;

  /** The first day that all spreadsheets count alike. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int PER_CENT = 2;

  private Values() {}

  /**
   * @param row counted from 0
   * @param column counted from 0
   */
  static void put(Worksheet sheet, int row, int column, Cell cell) throws IOException {
    if (cell instanceof Cell.Words words) {
      sheet.inlineString(row, column, CellText.of(words.text(), row + 1, column + 1));
    } else if (cell instanceof Cell.Whole whole) {
      number(sheet, row, column, whole.value(), cell);
    } else if (cell instanceof Cell.Dong dong) {
      number(sheet, row, column, dong.amount().dong(), cell);
    } else if (cell instanceof Cell.Percent percent) {
      BigDecimal share = percent.value().movePointLeft(PER_CENT);
      sheet.value(row, column, share);
    } else if (cell instanceof Cell.Day day) {
      if (day.day().isBefore(FIRST_DAY) || day.day().getYear() > 9_999) {
        sheet.inlineString(row, column, cell.shown("vi"));
      } else {
        sheet.value(row, column, day.day());
      }
    }
  }

  private static void number(Worksheet sheet, int row, int column, long value, Cell cell) {
    if (value > LARGEST || value < -LARGEST) {
      sheet.inlineString(row, column, cell.shown("vi"));
    } else {
      sheet.value(row, column, value);
    }
  }
}
