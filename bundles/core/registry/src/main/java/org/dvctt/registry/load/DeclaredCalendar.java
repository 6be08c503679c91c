/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.CalendarRule;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.model.WorkingHours;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.Province.Holiday;

/**
 * What the folder {@code calendar} of a province says of hours, ordered days and the way of
 * counting.
 *
 * @param offices of the province: the files are the whole truth for these
 * @param lines of the files that are there; a file that is missing says nothing
 */
record DeclaredCalendar(Set<String> offices, Map<CalendarTable, List<Line>> lines) {
  /**
   * A row of a file.
   *
   * @param office empty for all offices
   * @param others what the table's row holds besides office and dates
   * @param to first day on which it no longer holds
   */
  record Line(String office, List<String> others, LocalDate from, LocalDate to) {}

  /** The calendar for whoever asks for days only, never for hours. */
  static WorkingCalendar days(List<Holiday> holidays) {
    List<CalendarRule> rules = new ArrayList<>();
    WorkingHours anyHours = WorkingHours.parse("00:00-24:00");
    rules.add(CalendarRule.hours(LocalDate.EPOCH, DatedTable.OPEN, anyHours, ""));
    for (Holiday holiday : holidays) {
      rules.add(
          holiday.off()
              ? CalendarRule.dayOff(holiday.day(), holiday.name())
              : CalendarRule.worked(holiday.day(), holiday.name()));
    }
    return new WorkingCalendar(rules);
  }
}
