/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.util.List;
import java.util.Map;

/** What one table says of another: it has to be there on all days for which it is said. */
final class Hanging {
  private final Findings found;

  Hanging(Findings found) {
    this.found = found;
  }

  /**
   * Each row's cell has to be in another table's column on all days of the row. An empty cell says
   * nothing.
   *
   * @param vi what is missing, e.g. {@code kho bạc}
   * @param en the same, e.g. {@code office}
   */
  void on(
      String code, Known rows, String column, Known other, String inColumn, String vi, String en) {
    Map<String, List<Known.Span>> days = other.days(inColumn);
    for (Known.Line line : rows.lines()) {
      String cell = line.cell(column);
      if (cell.isEmpty()) {
        continue;
      }
      for (Known.Span gap : Known.uncovered(line, days.getOrDefault(cell, List.of()))) {
        String which = rows.key(line).equals(cell) ? "" : " " + cell;
        found.add(code, rows, line, gap, "Không có " + vi + which, "There is no " + en + which);
      }
    }
  }
}
