/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * Where something stands in a file of vouchers, as a person finds it again.
 *
 * @param part sheet of a workbook, or path in a text without rows, e.g. {@code
 *     vouchers[3].lines[0]}; empty for the file as a whole
 * @param row row of the sheet or line of the text, from 1; 0 when there is none
 */
public record IntakePlace(String part, int row) {
  /** The file as a whole. */
  public static final IntakePlace FILE = new IntakePlace("", 0);

  public IntakePlace {
    if (row < 0) {
      throw new IllegalArgumentException("row " + row);
    }
  }
}
