/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dvctt.core.ports.Milestone;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;

/** Milestones of units; the earliest date that was ever reported counts. */
public final class Milestones {
  private Milestones() {}

  private record Current(int turn, LocalDate on) {}

  /** Returns true when something changed. */
  public static boolean reach(
      Sql sql, UnitCode unit, Milestone milestone, LocalDate on, Instant now) {
    Optional<Current> current = current(sql, unit, milestone);
    if (current.isEmpty()) {
      if (insert(sql, unit, milestone, 0, on, now)) {
        return true;
      }
      current = current(sql, unit, milestone);
    }
    while (current.isPresent() && current.get().on().isAfter(on)) {
      int turn = current.get().turn();
      int superseded =
          sql.update(
              "update registry_milestone set superseded_at = ? where unit = ? and milestone = ?"
                  + " and turn = ? and superseded_at = ?",
              now,
              unit.value(),
              milestone,
              turn,
              DatedTable.STILL_KNOWN);
      if (superseded == 1) {
        return insert(sql, unit, milestone, turn + 1, on, now);
      }
      current = current(sql, unit, milestone);
    }
    return false;
  }

  /** The date as known now. */
  static Optional<LocalDate> reachedOn(Sql sql, UnitCode unit, Milestone milestone) {
    return current(sql, unit, milestone).map(Current::on);
  }

  private static boolean insert(
      Sql sql, UnitCode unit, Milestone milestone, int turn, LocalDate on, Instant now) {
    return sql.insert(
        "insert into registry_milestone (unit, milestone, turn, reached_on, recorded_at,"
            + " superseded_at) values (?, ?, ?, ?, ?, ?)",
        unit.value(),
        milestone,
        turn,
        on,
        now,
        DatedTable.STILL_KNOWN);
  }

  private static Optional<Current> current(Sql sql, UnitCode unit, Milestone milestone) {
    return sql.one(
        "select turn, reached_on from registry_milestone where unit = ? and milestone = ?"
            + " and superseded_at = ?",
        row -> new Current(row.integer("turn"), row.date("reached_on")),
        unit.value(),
        milestone,
        DatedTable.STILL_KNOWN);
  }
}
