/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dvctt.model.CalendarRule;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.SlaMode;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.model.WorkingHours;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Working calendars of offices as known at an instant: what is declared for all offices, then, and
 * with more weight, what is declared for the office; in each of the two an order wins over the
 * holidays. Read anew in each transaction: some 30 rows a year.
 */
final class OfficeCalendars {
  private OfficeCalendars() {}

  private record Found(String office, CalendarRule rule) {}

  /**
   * The calendar of the days from a day on.
   *
   * @param office a code, or empty for what is declared for all offices
   */
  static WorkingCalendar read(Sql sql, String office, LocalDate from, Instant knownAt) {
    List<Found> found = new ArrayList<>();
    @Nullable Object[] asked = {office, knownAt, knownAt, from};
    sql.each(
        "select h.office, h.periods, h.name, h.document, h.valid_from, h.valid_to"
            + " from registry_working_hours h where h.office in ('', ?) and h.recorded_at <= ?"
            + " and h.superseded_at > ? and h.valid_to > ? order by h.valid_from",
        row -> found.add(new Found(row.text("office"), hours(row))),
        asked);
    sql.each(
        "select h.office, h.holiday, h.day_off, h.name from registry_holiday h"
            + " where h.office in ('', ?) and h.recorded_at <= ? and h.superseded_at > ?"
            // A row that was ended before its day no longer speaks of it.
            + " and h.holiday >= ? and h.valid_from <= h.holiday and h.valid_to > h.holiday",
        row -> found.add(new Found(row.text("office"), holiday(row))),
        asked);
    sql.each(
        "select d.office, d.periods, d.name, d.document, d.valid_from, d.valid_to"
            + " from registry_ordered_day d where d.office in ('', ?) and d.recorded_at <= ?"
            + " and d.superseded_at > ? and d.valid_to > ? order by d.valid_from",
        row -> found.add(new Found(row.text("office"), ordered(row))),
        asked);
    return new WorkingCalendar(
        found.stream().sorted(Comparator.comparing(Found::office)).map(Found::rule).toList());
  }

  /** How limits are counted for what the office accepts on a day. */
  static SlaMode mode(Sql sql, OfficeCode office, Moment accepted) {
    List<SlaMode> modes =
        sql.list(
            "select s.sla_mode from registry_sla s where "
                + DatedTable.at("s")
                + " and s.office in ('', ?) order by s.office desc",
            row -> SlaMode.valueOf(row.text("sla_mode")),
            accepted.with(1, office.value()));
    if (modes.isEmpty()) {
      throw Refusals.noSlaMode(office, accepted.asOf());
    }
    return modes.get(0);
  }

  private static CalendarRule hours(Row row) {
    return CalendarRule.hours(
        row.date("valid_from"),
        row.date("valid_to"),
        WorkingHours.parse(row.text("periods")),
        why(row));
  }

  private static CalendarRule holiday(Row row) {
    LocalDate day = row.date("holiday");
    String name = row.text("name");
    return row.flag("day_off") ? CalendarRule.dayOff(day, name) : CalendarRule.worked(day, name);
  }

  private static CalendarRule ordered(Row row) {
    LocalDate from = row.date("valid_from");
    LocalDate to = row.date("valid_to");
    String periods = row.text("periods");
    return periods.isEmpty()
        ? CalendarRule.closed(from, to, why(row))
        : CalendarRule.ordered(from, to, WorkingHours.parse(periods), why(row));
  }

  private static String why(Row row) {
    String document = row.text("document");
    return row.text("name") + (document.isEmpty() ? "" : " (" + document + ")");
  }
}
