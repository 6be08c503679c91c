/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * A report but for its rows, which are handed over one by one.
 *
 * @param name short name, e.g. {@code provincial}
 * @param language {@code vi} or {@code en}: of the texts, and of numbers where a format shows them
 *     as texts
 * @param title lines of the title, the first one large; at least one
 * @param opening paragraphs before the table
 * @param totals the row below the others, as long as the columns; no cell when there is none
 * @param notes lines below the table
 * @param signatures from left to right
 */
public record Report(
    String name,
    String language,
    Letterhead letterhead,
    List<String> title,
    List<String> opening,
    List<Column> columns,
    List<Cell> totals,
    List<String> notes,
    List<Signature> signatures) {
  public Report {
    title = title.stream().map(PlainText::of).toList();
    opening = opening.stream().map(PlainText::of).toList();
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
    notes = notes.stream().map(PlainText::of).toList();
    signatures = List.copyOf(signatures);
    if (title.isEmpty() || columns.isEmpty()) {
      throw new IllegalArgumentException("a report has a title and a column");
    }
    if (!totals.isEmpty()) {
      fits(columns, totals);
    }
  }

  /** A table with a title and nothing else. */
  public static Report plain(String name, String language, String title, List<Column> columns) {
    return new Report(
        name,
        language,
        Letterhead.NONE,
        List.of(title),
        List.of(),
        columns,
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * Looks whether a row can stand below these columns.
   *
   * @throws IllegalArgumentException when it is longer or shorter, or a cell is of another kind
   */
  public static void fits(List<Column> columns, List<Cell> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "row of " + row.size() + " cells in a table of " + columns.size() + " columns");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).kind().takes(row.get(i))) {
        throw new IllegalArgumentException(
            row.get(i) + " in column " + (i + 1) + " of kind " + columns.get(i).kind());
      }
    }
  }
}
