/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.dvctt.model.Calendars.COMMON;
import static org.dvctt.model.Calendars.at;
import static org.dvctt.model.Calendars.shipped;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class WorkingCalendarTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 14);

  @Test
  public void eachMonthHasItsWorkingDays() throws IOException {
    List<String[]> months = Calendars.vectors("working-days-by-month.csv");
    assertEquals(96, months.size());
    for (String[] cells : months) {
      YearMonth month = YearMonth.parse(cells[0]);
      int days = shipped().workingDays(month.atDay(1), month.plusMonths(1).atDay(1)).size();
      assertEquals(cells[0], Integer.parseInt(cells[1]), days);
    }
  }

  @Test
  public void deadlinesFollowHolidaysAndSwaps() throws IOException {
    List<String[]> vectors = Calendars.vectors("deadline-vectors.csv");
    assertEquals(24, vectors.size());
    for (String[] cells : vectors) {
      LocalDate received = LocalDate.parse(cells[0]);
      LocalDate due = LocalDate.parse(cells[2]);
      int days = Integer.parseInt(cells[1]);
      assertEquals(cells[0], due, shipped().plusWorkingDays(received, days));
      // Both modes reach that day; the first one at the hour of acceptance, the other at its close.
      assertEquals(
          at(due + "T10:30"), shipped().due(at(received + "T10:30"), days, SlaMode.WORKING_HOURS));
      assertEquals(
          at(due + "T17:00"),
          shipped().due(at(received + "T10:30"), days, SlaMode.END_OF_NTH_WORKING_DAY));
    }
  }

  @Test
  public void appendixB2IsExact() throws IOException {
    List<String[]> vectors = Calendars.vectors("sla-b2.csv");
    assertEquals(6, vectors.size());
    for (String[] cells : vectors) {
      assertEquals(cells[0], at(cells[1]), shipped().opening(at(cells[0])));
      assertEquals(
          cells[0],
          at(cells[3]),
          shipped().due(at(cells[0]), Integer.parseInt(cells[2]), SlaMode.WORKING_HOURS));
    }
  }

  @Test
  public void theEndOfTheNthDayCountsFromTheDayOfAcceptance() {
    assertEquals(at("2026-12-28T17:00"), end("2026-12-24T18:30", 1));
    assertEquals(at("2026-12-25T17:00"), end("2026-12-24T08:00", 1));
    assertEquals(at("2027-01-05T17:00"), end("2026-12-31T16:59", 2));
    assertEquals(at("2026-12-24T17:00"), end("2026-12-24T09:00", 0));
  }

  @Test
  public void whatComesAfterHoursCountsFromTheNextWorkingDay() {
    // Thursday before the last hour, after it; Saturday; a holiday; before the first hour; noon.
    assertReceived("2026-12-24T16:59", false, "2026-12-24", "2026-12-25");
    assertReceived("2026-12-24T17:00", true, "2026-12-25", "2026-12-28");
    assertReceived("2026-12-26T09:00", true, "2026-12-28", "2026-12-29");
    assertReceived("2026-09-02T09:00", true, "2026-09-03", "2026-09-04");
    assertReceived("2026-12-24T06:00", false, "2026-12-24", "2026-12-25");
    assertReceived("2026-12-24T12:30", false, "2026-12-24", "2026-12-25");
  }

  @Test
  public void workingDaysBetweenTwoDaysLeaveTheFirstOut() {
    LocalDate friday = SATURDAY.minusDays(1);
    assertEquals(0, shipped().workingDaysBetween(friday, friday));
    assertEquals(0, shipped().workingDaysBetween(friday, SATURDAY));
    assertEquals(1, shipped().workingDaysBetween(friday, SATURDAY.plusDays(2)));
    assertEquals(-1, shipped().workingDaysBetween(SATURDAY.plusDays(2), friday));
  }

  @Test
  public void theNoonBreakIsNotWorked() {
    assertEquals(at("2026-03-10T13:00"), shipped().opening(at("2026-03-10T12:00")));
    assertEquals(at("2026-03-10T11:59"), shipped().opening(at("2026-03-10T11:59")));
    assertEquals(at("2026-03-10T14:00"), hours("2026-03-10T11:00", 2));
    assertEquals(at("2026-03-10T13:00"), hours("2026-03-10T11:00", 1));
    assertEquals(at("2026-03-11T08:00"), hours("2026-03-10T16:00", 1));
    assertEquals(at("2026-03-10T13:00"), hours("2026-03-10T12:30", 0));
  }

  @Test
  public void anOrderedSaturdayIsWorkedInItsOwnHours() {
    WorkingCalendar calendar =
        shipped(
            CalendarRule.ordered(
                SATURDAY, SATURDAY.plusDays(1), WorkingHours.parse("07:30-11:30"), "QĐ 12"));
    assertEquals(at("2026-03-14T07:30"), calendar.opening(at("2026-03-13T17:00")));
    // Friday 16:00: one hour, four on Saturday, three on Monday.
    assertEquals(
        at("2026-03-16T11:00"), calendar.due(at("2026-03-13T16:00"), 1, SlaMode.WORKING_HOURS));
    assertEquals(
        at("2026-03-14T11:30"),
        calendar.due(at("2026-03-13T16:00"), 1, SlaMode.END_OF_NTH_WORKING_DAY));
    assertEquals("QĐ 12", calendar.day(SATURDAY).why());
    assertEquals("", calendar.day(SATURDAY.plusDays(1)).why());
  }

  @Test
  public void summerHoursBeginAndEndOnTheirDays() {
    WorkingCalendar calendar =
        shipped(
            CalendarRule.hours(
                LocalDate.of(2026, 4, 16),
                LocalDate.of(2026, 10, 16),
                WorkingHours.parse("07:00-11:30 13:30-17:00"),
                "hè"));
    assertEquals(Optional.of(COMMON), calendar.hours(LocalDate.of(2026, 4, 15)));
    assertEquals(at("2026-04-16T07:00"), calendar.opening(at("2026-04-15T17:00")));
    assertEquals(at("2026-04-16T15:00"), calendar.plusHours(at("2026-04-15T16:00"), hours(7)));
    assertEquals(Optional.of(COMMON), calendar.hours(LocalDate.of(2026, 10, 16)));
  }

  @Test
  public void theLaterRuleWinsDayByDay() {
    LocalDate monday = LocalDate.of(2026, 8, 31);
    assertFalse(shipped().worked(monday));
    assertTrue(shipped(CalendarRule.worked(monday, "")).worked(monday));
    WorkingCalendar opened =
        shipped(
            CalendarRule.ordered(monday, monday.plusDays(4), COMMON, "QĐ 30"),
            CalendarRule.dayOff(monday.plusDays(1), "mất điện"));
    assertTrue(opened.worked(monday));
    assertFalse(opened.worked(monday.plusDays(1)));
    assertEquals("mất điện", opened.day(monday.plusDays(1)).why());
    assertTrue(opened.worked(LocalDate.of(2026, 9, 2)));
    assertEquals("", opened.day(LocalDate.of(2026, 9, 4)).why());
  }

  @Test
  public void receptionRoundTheClockHasNoGapAtMidnight() {
    WorkingCalendar calendar =
        shipped(
            CalendarRule.ordered(
                SATURDAY, SATURDAY.plusDays(2), WorkingHours.parse("00:00-24:00"), "24/7"));
    assertEquals(at("2026-03-15T00:00"), calendar.opening(at("2026-03-15T00:00")));
    assertEquals(at("2026-03-15T01:00"), calendar.plusHours(at("2026-03-14T23:00"), hours(2)));
  }

  @Test
  public void aCalendarWithoutWorkingDaysSaysSo() {
    WorkingCalendar empty = new WorkingCalendar(List.of());
    for (Runnable question :
        List.<Runnable>of(
            () -> empty.opening(at("2026-03-10T10:00")),
            () -> empty.plusWorkingDays(SATURDAY, 1),
            () -> empty.plusHours(at("2026-03-10T10:00"), Duration.ZERO),
            () -> empty.due(at("2026-03-10T10:00"), 1, SlaMode.END_OF_NTH_WORKING_DAY))) {
      Refused refused = assertThrows(Refused.class, question::run);
      assertEquals("NO_WORKING_DAY", refused.reasons().get(0).code());
    }
  }

  @Test
  public void aCalendarThatEndsSaysSoToo() {
    WorkingCalendar march =
        new WorkingCalendar(
            List.of(
                CalendarRule.hours(
                    LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), COMMON, "")));
    assertEquals(
        at("2026-03-31T16:59"), march.plusHours(at("2026-03-31T08:00"), Duration.ofMinutes(479)));
    assertThrows(Refused.class, () -> march.plusHours(at("2026-03-31T08:00"), hours(8)));
    assertThrows(
        Refused.class,
        () -> march.due(at("2026-03-31T08:00"), Integer.MAX_VALUE, SlaMode.WORKING_HOURS));
  }

  @Test
  public void hoursAreReadAsTheyAreWritten() {
    assertEquals("08:00-12:00 13:00-17:00", COMMON.toString());
    assertEquals(
        COMMON,
        new WorkingHours(
            List.of(new WorkingPeriod(13 * 60, 17 * 60), new WorkingPeriod(8 * 60, 12 * 60))));
    assertEquals(hours(8), COMMON.length());
    for (String wrong :
        List.of(
            "",
            "8:00-12:00",
            "12:00-08:00",
            "08:00-08:00",
            "08:60-09:00",
            "08:00-24:01",
            "08:00-12:00 11:59-13:00",
            "08:00-12:00,13:00-17:00")) {
      assertThrows(wrong, IllegalArgumentException.class, () -> WorkingHours.parse(wrong));
    }
  }

  private static void assertReceived(
      String at, boolean afterHours, String received, String nextWorkingDay) {
    assertEquals(at, afterHours, shipped().afterHours(at(at)));
    assertEquals(at, LocalDate.parse(received), shipped().receptionDay(at(at)));
    assertEquals(at, LocalDate.parse(nextWorkingDay), shipped().plusWorkingDays(at(at), 1));
  }

  private static Instant end(String accepted, int days) {
    return shipped().due(at(accepted), days, SlaMode.END_OF_NTH_WORKING_DAY);
  }

  private static Instant hours(String from, int hours) {
    return shipped().plusHours(at(from), hours(hours));
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
