/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which days are worked: Monday to Friday, less days off, plus weekend days that are declared
 * worked.
 *
 * @param dayOff declared days: true closes, false is worked
 */
public record WorkingDays(Map<LocalDate, Boolean> dayOff) {
  public WorkingDays {
    dayOff = Map.copyOf(dayOff);
  }

  public boolean worked(LocalDate day) {
    Boolean declared = dayOff.get(day);
    if (declared != null) {
      return !declared;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The day so many working days later; the day itself for zero. */
  public LocalDate plus(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (worked(day)) {
        left--;
      }
    }
    return day;
  }

  /** The working days from a day on, before another. */
  public List<LocalDate> within(LocalDate from, LocalDate before) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
      if (worked(day)) {
        days.add(day);
      }
    }
    return days;
  }
}
