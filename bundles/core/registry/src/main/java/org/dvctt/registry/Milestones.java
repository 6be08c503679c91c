/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.core.ports.Milestone;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.enrolment.EnrolmentRows;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Milestones of units; the earliest date that was ever reported counts. */
public final class Milestones {
  private Milestones() {}

  private record Current(int turn, LocalDate on) {}

  /**
   * Returns true when something changed. Who is registered has an enrolment: the first "registered"
   * of a unit that the enrolment machine does not know writes it down there as imported.
   */
  public static boolean reach(
      Sql sql, UnitCode unit, Milestone milestone, LocalDate on, Instant now) {
    if (milestone == Milestone.REGISTERED) {
      EnrolmentRows.imported(sql, unit, on, now);
    }
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

  /** True when the unit is known to be registered. */
  public static boolean registered(Sql sql, UnitCode unit) {
    return current(sql, unit, Milestone.REGISTERED).isPresent();
  }

  /**
   * The dates that were reached by a moment, by unit code, for the units named or all when {@code
   * codes} is null.
   */
  public static Map<String, Map<Milestone, LocalDate>> reached(
      Sql sql, LocalDate asOf, Instant knownAt, @Nullable Collection<String> codes) {
    Map<String, Map<Milestone, LocalDate>> reached = new HashMap<>();
    List<@Nullable Object> params = new ArrayList<>(List.of(asOf, knownAt, knownAt));
    if (codes != null) {
      params.addAll(codes);
    }
    sql.each(
        "select unit, milestone, reached_on from registry_milestone where reached_on <= ?"
            + " and recorded_at <= ? and superseded_at > ?"
            + UnitRows.among(codes, "unit"),
        row ->
            reached
                .computeIfAbsent(row.text("unit"), unit -> new EnumMap<>(Milestone.class))
                .put(Milestone.valueOf(row.text("milestone")), row.date("reached_on")),
        params.toArray());
    return reached;
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
