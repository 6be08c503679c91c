/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dvctt.api.registry.CalendarFiles;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.RegistryFault;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.CalendarDay;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.junit.After;
import org.junit.Test;

/** What an admin's files do to the calendar: previews, years, gaps, overlaps, both time axes. */
public class CalendarImportTest {
  private static final OfficeCode CITY = OfficeCode.of("8800");
  private static final LocalDate TODAY = LocalDate.of(2020, 8, 3);
  private static final String DAYS = "date,day_off,name,office";
  private static final String HOURS = "office,valid_from,valid_to,periods,name,document";
  private final ImportDesk desk = new ImportDesk("derby");

  @After
  public void close() {
    desk.close();
  }

  @Test
  public void aFileOfHolidaysSpeaksForTheYearsAndOfficesThatItNames() {
    String before = day(CITY, "2020-09-02");
    Path next =
        desk.file(
            "holidays-2021.csv", DAYS, "2021-01-01,1,Tết Dương lịch,", "2021-01-02,0,Làm bù,8800");
    assertEquals(List.of("holidays +2 ~0 -0 =0"), take(TODAY, next));
    assertEquals(before, day(CITY, "2020-09-02"));
    assertEquals("closed Tết Dương lịch", day(CITY, "2021-01-01"));
    assertEquals("08:00-12:00 13:00-17:00 Làm bù", day(CITY, "2021-01-02"));
    assertEquals("closed", day(OfficeCode.of("8801"), "2021-01-02"));
    // The office's own year is not in the newer file: it is not spoken of.
    desk.province.now = desk.province.now.plusSeconds(60);
    Path newer = desk.file("holidays-2021.csv", DAYS, "2021-02-11,1,Giao thừa,");
    assertEquals(List.of("holidays +1 ~0 -1 =0"), take(TODAY, newer));
    assertEquals("08:00-12:00 13:00-17:00", day(CITY, "2021-01-01"));
    assertEquals("08:00-12:00 13:00-17:00 Làm bù", day(CITY, "2021-01-02"));
    assertEquals(List.of("holidays +0 ~0 -0 =1"), take(TODAY, newer));
    assertEquals(List.of(), desk.verify().stream().map(RegistryFault::code).toList());
  }

  @Test
  public void daysBeforeTheFirstOneStayWhatTheyWere() {
    Path file = desk.file("holidays.csv", DAYS, "2020-08-03,1,Hôm qua,", "2020-08-10,1,Tuần sau,");
    take(LocalDate.of(2020, 8, 4), file);
    assertEquals("08:00-12:00 13:00-17:00", day(CITY, "2020-08-03"));
    assertEquals("closed Tuần sau", day(CITY, "2020-08-10"));
  }

  @Test
  public void aPreviewSaysWhatWouldChangeAndWritesNothing() {
    String before = desk.everything();
    Path hours =
        desk.file("working_hours.csv", HOURS, "8800,2020-10-01,,07:30-11:30 13:30-17:30,Mùa đông,");
    Path days =
        desk.file("ordered_days.csv", HOURS, "8800,2020-08-08,2020-08-08,08:00-11:00,Trực,");
    CalendarFiles preview = new CalendarFiles(List.of(days, hours), TODAY, true, "");
    assertEquals(List.of("working_hours +1 ~0 -0 =0", "ordered_days +1 ~0 -0 =0"), told(preview));
    assertEquals(before, desk.everything());
    assertEquals(List.of(), desk.province.audited);
    assertEquals(2, take(TODAY, days, hours).size());
    assertEquals(1, desk.province.audited.size());
    String detail = desk.province.audited.get(0).detail();
    assertTrue(detail, detail.contains("ordered_days.csv") && detail.contains("working_hours.csv"));
    assertEquals("registry.calendar_load", desk.province.audited.get(0).act());
  }

  @Test
  public void oneWrongRowOfOneFileRefusesAllFiles() {
    String before = desk.everything();
    Path good = desk.file("holidays.csv", DAYS, "2021-01-01,1,Tết Dương lịch,");
    Path twice =
        desk.file(
            "ordered_days.csv",
            HOURS,
            "8800,2020-08-08,2020-08-09,08:00-11:00,a,",
            "8800,2020-08-09,2020-08-10,08:00-11:00,b,");
    refused(List.of("OVERLAP ordered_days.csv:3:valid_from"), good, twice);
    Path same = desk.file("holidays.csv", DAYS, "2021-01-01,1,a,", "2021-01-01,0,b,");
    refused(List.of("DUPLICATE_KEY holidays.csv:3:date"), same);
    refused(List.of("FILE_TWICE holidays.csv"), same, same);
    assertEquals(before, desk.everything());
    assertTrue(desk.province.audited.stream().allMatch(it -> it.outcome().startsWith("REFUSED")));
  }

  @Test
  public void noFileLeavesAllOfficesWithoutHours() {
    Path ending =
        desk.file("working_hours.csv", HOURS, ",2020-08-03,2020-12-31,08:00-12:00,Buổi sáng,");
    refused(List.of("GAP working_hours.csv:valid_to"), ending);
    Path torn =
        desk.file(
            "working_hours.csv",
            HOURS,
            ",2020-08-03,2020-08-31,08:00-12:00,a,",
            ",2020-09-02,,08:00-12:00,b,");
    refused(List.of("GAP working_hours.csv:valid_to"), torn);
  }

  @Test
  public void whatIsAcceptedAfterTheOrderIsDueByItAndWhatWasAcceptedBeforeIsNot() {
    Instant before = desk.province.now;
    Instant due = due("2020-08-03T10:00");
    Path order = desk.file("ordered_days.csv", HOURS, "8800,2020-08-04,2020-08-04,,Mất điện,CV 7");
    desk.province.now = before.plusSeconds(60);
    take(TODAY, order);
    assertEquals(at("2020-08-04T10:00"), due);
    assertEquals(at("2020-08-05T10:00"), due("2020-08-03T10:00"));
    desk.province.now = before;
    assertEquals("as it was known then", due, due("2020-08-03T10:00"));
    assertFalse(day(CITY, "2020-08-04").startsWith("closed"));
  }

  private List<String> take(LocalDate from, Path... files) {
    return told(new CalendarFiles(List.of(files), from, false, "newer calendar"));
  }

  private List<String> told(CalendarFiles files) {
    return desk.calendars().take(TestProvince.admin(), files).stream()
        .map(CalendarImportTest::counts)
        .toList();
  }

  private static String counts(CatalogueImport file) {
    return "%s +%d ~%d -%d =%d"
        .formatted(file.catalogue(), file.added(), file.changed(), file.ended(), file.unchanged());
  }

  private void refused(List<String> faults, Path... files) {
    Refused refused = assertThrows(Refused.class, () -> take(TODAY, files));
    assertEquals(
        faults, refused.reasons().stream().map(it -> it.code() + " " + it.field()).toList());
  }

  private String day(OfficeCode office, String on) {
    LocalDate day = LocalDate.parse(on);
    CalendarDay found = desk.calendars().days(office, day, day, desk.province.now).days().get(0);
    String hours = found.hours().map(Object::toString).orElse("closed");
    return (hours + " " + found.why()).strip();
  }

  private Instant due(String accepted) {
    return desk.province.transactions.read(
        tx -> desk.province.answers.due(tx, CITY, at(accepted), 1, desk.province.now));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
  }
}
