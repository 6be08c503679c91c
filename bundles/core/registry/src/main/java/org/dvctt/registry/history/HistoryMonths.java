/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.store.Sql;

/**
 * Offices and months whose history is in: one source may speak for each, so that a file that was
 * mended never counts vouchers twice.
 */
public final class HistoryMonths {
  private HistoryMonths() {}

  /** An office's month. */
  record Taken(String office, YearMonth month) {
    static Taken by(HistoryRow row) {
      return new Taken(row.office().value(), YearMonth.from(row.received()));
    }
  }

  /**
   * Notes that the rows' offices and months are in; what was noted before stays as it is.
   *
   * @param source SHA-256 of the file, or the batch's name
   */
  public static void take(Sql sql, Collection<HistoryRow> rows, String source, Instant now) {
    Set<Taken> months = new LinkedHashSet<>();
    rows.forEach(row -> months.add(Taken.by(row)));
    for (Taken taken : months) {
      sql.insert(
          "insert into registry_history_month (office, history_month, source, recorded_at)"
              + " values (?, ?, ?, ?)",
          taken.office(),
          taken.month().toString(),
          source,
          now);
    }
  }

  /** All that is in, with its source. */
  static Map<Taken, String> all(Sql sql) {
    Map<Taken, String> all = new HashMap<>();
    sql.each(
        "select office, history_month, source from registry_history_month",
        row ->
            all.put(
                new Taken(row.text("office"), YearMonth.parse(row.text("history_month"))),
                row.text("source")));
    return all;
  }
}
