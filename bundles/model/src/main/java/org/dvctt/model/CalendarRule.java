/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is declared for a span of days.
 *
 * @param to first day for which it no longer speaks
 * @param hours present for {@link Kind#HOURS} and {@link Kind#ORDERED} only
 * @param why name of the holiday or season, number of the order: what a person is shown
 */
public record CalendarRule(
    LocalDate from, LocalDate to, Kind kind, Optional<WorkingHours> hours, String why) {
  /** What a rule says of its days. */
  public enum Kind {
    /** When they are worked, these are the hours (a season). */
    HOURS,
    /** They are not worked. */
    DAY_OFF,
    /** They are worked in the hours of the season, whatever day of the week. */
    WORKED,
    /** By an order they are worked in these hours, whatever day of the week. */
    ORDERED
  }

  /**
   * @throws IllegalArgumentException when the span is empty or hours are missing or too many
   */
  public CalendarRule {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("it ends before it begins: " + from + " to " + to);
    }
    if (hours.isPresent() != (kind == Kind.HOURS || kind == Kind.ORDERED)) {
      throw new IllegalArgumentException("hours belong to HOURS and ORDERED, this is " + kind);
    }
  }

  /** Hours of the days that are worked. */
  public static CalendarRule hours(LocalDate from, LocalDate to, WorkingHours hours, String why) {
    return new CalendarRule(from, to, Kind.HOURS, Optional.of(hours), why);
  }

  /** One day that is not worked, e.g. a holiday. */
  public static CalendarRule dayOff(LocalDate day, String why) {
    return closed(day, day.plusDays(1), why);
  }

  /** Days that are not worked. */
  public static CalendarRule closed(LocalDate from, LocalDate to, String why) {
    return new CalendarRule(from, to, Kind.DAY_OFF, Optional.empty(), why);
  }

  /** One day that is worked although it would not be, e.g. a Saturday in exchange for a Monday. */
  public static CalendarRule worked(LocalDate day, String why) {
    return new CalendarRule(day, day.plusDays(1), Kind.WORKED, Optional.empty(), why);
  }

  /** Days that an order opens, with hours of their own. */
  public static CalendarRule ordered(LocalDate from, LocalDate to, WorkingHours hours, String why) {
    return new CalendarRule(from, to, Kind.ORDERED, Optional.of(hours), why);
  }
}
