/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.util.stream.Collectors;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.Overlaps;
import org.dvctt.store.Sql;

/** Every dated table by itself: no day said twice, no span that ends before it begins. */
final class TimeAxes {
  private TimeAxes() {}

  static void look(Sql sql, Findings found) {
    for (DatedTable table : DatedTable.values()) {
      for (Overlaps.Overlap overlap : Overlaps.ever(sql, table)) {
        String days = overlap.from() + "…" + overlap.to().minusDays(1);
        found.add(
            "OVERLAP",
            table.table(),
            overlap.key(),
            "Hai dòng nói về cùng những ngày "
                + days
                + ", cùng được biết từ "
                + overlap.known()
                + ".",
            "Two rows speak of the same days "
                + days
                + ", both known since "
                + overlap.known()
                + ".");
      }
      spans(sql, table, found);
    }
  }

  private static void spans(Sql sql, DatedTable table, Findings found) {
    sql.each(
        "select "
            + String.join(", ", table.key())
            + " from "
            + table.table()
            + " where valid_from >= valid_to or recorded_at > superseded_at order by "
            + String.join(", ", table.key()),
        row ->
            found.add(
                "BAD_SPAN",
                table.table(),
                table.key().stream().map(row::text).collect(Collectors.joining("/")),
                "Dòng kết thúc trước khi bắt đầu, hoặc bị thay trước khi được ghi.",
                "The row ends before it begins, or was superseded before it was recorded."));
  }
}
