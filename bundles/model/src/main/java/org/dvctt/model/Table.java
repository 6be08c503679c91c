/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * A plain table for reports: titled columns and rows of text cells, each row as long as the
 * columns.
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "row of " + row.size() + " cells in a table of " + columns.size() + " columns");
      }
    }
  }
}
