/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.Milestone;
import org.dvctt.model.Channel;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.Milestones;
import org.dvctt.store.Sql;

/**
 * Milestones that rows of history show and that the register does not know, or knows as later. Who
 * sent a voucher online was registered and signed in by that day.
 */
final class ShownMilestones {
  private final Map<String, Map<Milestone, LocalDate>> news = new TreeMap<>();

  private ShownMilestones() {}

  static ShownMilestones of(Sql sql, List<HistoryRow> rows) {
    Map<String, Map<Milestone, LocalDate>> known = new HashMap<>();
    sql.each(
        "select unit, milestone, reached_on from registry_milestone where superseded_at = ?",
        row ->
            earliest(
                known,
                row.text("unit"),
                Milestone.valueOf(row.text("milestone")),
                row.date("reached_on")),
        DatedTable.STILL_KNOWN);
    Map<String, Map<Milestone, LocalDate>> shown = new TreeMap<>();
    for (HistoryRow row : rows) {
      if (row.channel() == Channel.ONLINE) {
        String unit = row.unit().value();
        earliest(shown, unit, Milestone.REGISTERED, row.received());
        earliest(shown, unit, Milestone.FIRST_LOGIN, row.received());
        earliest(shown, unit, Milestone.FIRST_SENT, row.received());
        LocalDate completed = row.completed();
        if (completed != null) {
          earliest(shown, unit, Milestone.FIRST_COMPLETED_PAYMENT, completed);
        }
      }
    }
    ShownMilestones found = new ShownMilestones();
    shown.forEach(
        (unit, days) ->
            days.forEach(
                (milestone, day) -> {
                  if (isNews(milestone, day, known.getOrDefault(unit, Map.of()))) {
                    earliest(found.news, unit, milestone, day);
                  }
                }));
    return found;
  }

  /** A unit that is known to have come further by that day did it on an earlier one. */
  private static boolean isNews(
      Milestone milestone, LocalDate day, Map<Milestone, LocalDate> known) {
    return known.entrySet().stream()
        .filter(it -> it.getKey().compareTo(milestone) >= 0)
        .allMatch(it -> it.getValue().isAfter(day));
  }

  private static void earliest(
      Map<String, Map<Milestone, LocalDate>> days, String unit, Milestone which, LocalDate day) {
    days.computeIfAbsent(unit, key -> new EnumMap<>(Milestone.class))
        .merge(which, day, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** How many units reach it by these rows. */
  int count(Milestone milestone) {
    return (int) news.values().stream().filter(days -> days.containsKey(milestone)).count();
  }

  void write(Sql sql, Instant now) {
    news.forEach(
        (unit, days) ->
            days.forEach(
                (milestone, day) -> Milestones.reach(sql, UnitCode.of(unit), milestone, day, now)));
  }
}
