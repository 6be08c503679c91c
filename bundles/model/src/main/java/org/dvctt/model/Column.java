/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * A column of a report.
 *
 * @param title what stands above it
 * @param width how wide it should be beside the others, in characters of a usual text; 1 to 200
 */
public record Column(String title, ColumnKind kind, int width) {
  private static final int WIDEST = 200;

  public Column {
    title = PlainText.of(title);
    if (width < 1 || width > WIDEST) {
      throw new IllegalArgumentException("a column is 1 to " + WIDEST + " characters wide");
    }
  }
}
