/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.dvctt.model.Calendars.OPEN;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Before;
import org.junit.Test;

/** Random offices with random seasons, days off and orders; moments round their borders. */
public class WorkingCalendarPropertyTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int CALENDARS = 200;
  private static final int MOMENTS = 100;

  private final Random random = new Random();

  @Before
  public void seed() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("WorkingCalendarPropertyTest -Dseed=" + seed);
    random.setSeed(seed);
  }

  @Test
  public void dueNeverMovesBackWithLaterAcceptanceOrMoreDays() {
    each(
        (calendar, at) -> {
          Instant later = at.plus(Duration.ofMinutes(random.nextInt(5000)));
          int days = random.nextInt(12);
          for (SlaMode mode : SlaMode.values()) {
            Instant due = calendar.due(at, days, mode);
            assertFalse(calendar.due(later, days, mode).isBefore(due));
            assertTrue(calendar.due(at, days + 1, mode).isAfter(due));
            assertFalse(due.isBefore(at));
          }
        });
  }

  @Test
  public void countingTheDaysUndoesAddingThem() {
    each(
        (calendar, at) -> {
          LocalDate day = at.atZone(WorkingCalendar.ZONE).toLocalDate();
          int days = random.nextInt(12);
          LocalDate later = calendar.plusWorkingDays(day, days);
          assertEquals(days, calendar.workingDaysBetween(day, later));
          assertEquals(-days, calendar.workingDaysBetween(later, day));
          LocalDate beyond = later.plusDays(random.nextInt(20));
          assertEquals(
              calendar.workingDaysBetween(day, beyond),
              days + calendar.workingDaysBetween(later, beyond));
        });
  }

  @Test
  public void afterHoursMeansThatReceptionIsOnALaterDay() {
    each(
        (calendar, at) -> {
          LocalDate day = at.atZone(WorkingCalendar.ZONE).toLocalDate();
          LocalDate received = calendar.receptionDay(at);
          assertEquals(calendar.afterHours(at), received.isAfter(day));
          assertTrue(calendar.worked(received));
          int days = random.nextInt(12);
          assertEquals(
              calendar.plusWorkingDays(received, days), calendar.plusWorkingDays(at, days));
        });
  }

  @Test
  public void dueLiesWithinWorkingHours() {
    each(
        (calendar, at) -> {
          int days = random.nextInt(12);
          Instant due = calendar.due(at, days, SlaMode.WORKING_HOURS);
          assertEquals(due, calendar.opening(due));
          Instant end = calendar.due(at, days, SlaMode.END_OF_NTH_WORKING_DAY);
          Instant before = end.minusSeconds(1);
          assertEquals(before, calendar.opening(before));
          // It is the day's close: nothing is worked after it on that day.
          LocalDate day = before.atZone(WorkingCalendar.ZONE).toLocalDate();
          Instant next = calendar.opening(end);
          assertFalse(day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant().isAfter(next));
        });
  }

  @Test
  public void hoursMayBeAddedInSteps() {
    each(
        (calendar, at) -> {
          int days = random.nextInt(9);
          int first = random.nextInt(days + 1);
          Instant half = calendar.due(at, first, SlaMode.WORKING_HOURS);
          assertEquals(
              calendar.due(at, days, SlaMode.WORKING_HOURS),
              calendar.due(half, days - first, SlaMode.WORKING_HOURS));
          Duration minutes = Duration.ofMinutes(random.nextInt(4000));
          Duration part = Duration.ofMinutes(random.nextInt((int) minutes.toMinutes() + 1));
          assertEquals(
              calendar.plusHours(at, minutes),
              calendar.plusHours(calendar.plusHours(at, part), minutes.minus(part)));
        });
  }

  @Test
  public void asManyWorkedMinutesLieBetweenAsWereAdded() {
    each(
        (calendar, at) -> {
          int minutes = random.nextInt(2500);
          Instant from = calendar.opening(at);
          Instant to = calendar.plusHours(at, Duration.ofMinutes(minutes));
          int worked = 0;
          for (Instant t = from; t.isBefore(to); t = t.plusSeconds(60)) {
            worked += calendar.opening(t).equals(t) ? 1 : 0;
          }
          assertEquals(minutes, worked);
        },
        1);
  }

  @Test
  public void whereADayHasEightHoursBothModesMeanTheSameDay() {
    for (int i = 0; i < CALENDARS; i++) {
      WorkingCalendar calendar = calendar(true);
      for (int j = 0; j < MOMENTS; j++) {
        Instant opening = calendar.opening(moment());
        int days = random.nextInt(12);
        Instant hours = calendar.due(opening, days, SlaMode.WORKING_HOURS);
        Instant end = calendar.due(opening, days, SlaMode.END_OF_NTH_WORKING_DAY);
        assertEquals(
            end.minusSeconds(1).atZone(WorkingCalendar.ZONE).toLocalDate(),
            hours.atZone(WorkingCalendar.ZONE).toLocalDate());
        assertTrue(hours.isBefore(end));
      }
    }
  }

  @FunctionalInterface
  private interface Property {
    void holds(WorkingCalendar calendar, Instant at);
  }

  private void each(Property property) {
    each(property, MOMENTS);
  }

  private void each(Property property, int moments) {
    for (int i = 0; i < CALENDARS; i++) {
      WorkingCalendar calendar = calendar(false);
      for (int j = 0; j < moments; j++) {
        property.holds(calendar, moment());
      }
    }
  }

  /** Whole minutes, often on a border of the hours. */
  private Instant moment() {
    Instant midnight =
        FIRST.plusDays(random.nextInt(360)).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    int minute = random.nextBoolean() ? random.nextInt(48) * 30 : random.nextInt(1440);
    return midnight.plus(Duration.ofMinutes(minute));
  }

  private WorkingCalendar calendar(boolean eightHours) {
    List<CalendarRule> rules = new ArrayList<>();
    rules.add(CalendarRule.hours(FIRST, OPEN, hours(eightHours), ""));
    for (int season = random.nextInt(3); season > 0; season--) {
      LocalDate from = day();
      rules.add(CalendarRule.hours(from, from.plusDays(90), hours(eightHours), ""));
    }
    for (int declared = random.nextInt(60); declared > 0; declared--) {
      rules.add(
          switch (random.nextInt(4)) {
            case 0 -> CalendarRule.worked(day(), "");
            case 1 -> {
              LocalDate from = day();
              LocalDate to = from.plusDays(1 + random.nextInt(4));
              yield CalendarRule.ordered(from, to, hours(eightHours), "");
            }
            default -> CalendarRule.dayOff(day(), "");
          });
    }
    return new WorkingCalendar(rules);
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(400));
  }

  /** Up to three periods; of eight hours in all when asked. */
  private WorkingHours hours(boolean eightHours) {
    if (eightHours) {
      int start = random.nextInt(16) * 30;
      int noon = start + 30 * (1 + random.nextInt(15));
      int pause = random.nextInt(3) * 30;
      return new WorkingHours(
          List.of(
              new WorkingPeriod(start, noon),
              new WorkingPeriod(noon + pause, start + 480 + pause)));
    }
    List<WorkingPeriod> periods = new ArrayList<>();
    int at = random.nextInt(20) * 30;
    for (int i = 1 + random.nextInt(3); i > 0 && at < 1440; i--) {
      int to = Math.min(1440, at + 30 * (1 + random.nextInt(10)));
      periods.add(new WorkingPeriod(at, to));
      at = to + 30 * random.nextInt(4);
    }
    return new WorkingHours(periods);
  }
}
