/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.CalendarFiles;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.OfficeDays;
import org.dvctt.api.registry.WorkCalendars;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.SlaMode;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Calendars of two offices: what holds by default, what an admin declares, who knew it when. */
@RunWith(Parameterized.class)
public class OfficeCalendarTest {
  private static final OfficeCode CITY = OfficeCode.of("8800");
  private static final OfficeCode DISTRICT = OfficeCode.of("8801");
  private static final YearMonth AUGUST = YearMonth.of(2020, 8);
  private static final String HOURS = "office,valid_from,valid_to,periods,name,document\n";
  private static final String SUMMER =
      HOURS
          + ",2018-01-01,,08:00-12:00 13:00-17:00,Giờ hành chính,\n"
          + "8801,2020-08-10,2020-10-15,07:00-11:30 13:30-17:00,Giờ mùa hè,CV 5\n";
  private static final String SATURDAY =
      HOURS + "8801,2020-08-08,2020-08-08,07:30-11:30,Làm thêm,QĐ 12\n";

  @Parameterized.Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

  private final TestProvince province;
  private final WorkCalendars calendars;
  private Path folder;

  public OfficeCalendarTest(String engine) {
    province = TestProvince.small(engine);
    calendars = new ImportDesk(province).calendars();
  }

  @Before
  public void load() throws IOException {
    folder = province.small();
    Files.createDirectories(folder.resolve("calendar"));
    province.now = province.now.plusSeconds(60);
  }

  @After
  public void close() {
    province.close();
  }

  @Test
  public void aProvinceWithoutAnyDeclarationHasTheDefaultHours() {
    assertEquals(at("2020-08-04T10:00"), due(CITY, "2020-08-03T10:00", 1));
    assertEquals(at("2020-08-10T08:00"), due(CITY, "2020-08-06T17:30", 1));
    assertEquals(at("2020-08-10T08:00"), opening(DISTRICT, "2020-08-07T17:00"));
    // 2 September is a holiday of that year.
    assertEquals(at("2020-09-03T08:00"), opening(CITY, "2020-09-01T17:00"));
    assertEquals(at("2020-08-04T08:00"), plusHours(CITY, "2020-08-03T07:00", 8));
    OfficeDays august = august(CITY, null);
    assertEquals(21, august.workingDays());
    assertEquals(31, august.days().size());
    assertEquals(SlaMode.WORKING_HOURS, august.mode());
  }

  @Test
  public void anExtraSaturdayAndSummerHoursAreOneOfficesOwn() throws IOException {
    declare("working_hours.csv", SUMMER);
    declare("ordered_days.csv", SATURDAY);
    assertEquals(List.of("working_hours +1 ~1 -0 =0", "ordered_days +1 ~0 -0 =0"), loadCalendar());
    // Friday 16:00: an hour, four on Saturday, then three of Monday's from 07:00 on.
    assertEquals(at("2020-08-10T10:00"), due(DISTRICT, "2020-08-07T16:00", 1));
    assertEquals(at("2020-08-10T16:00"), due(CITY, "2020-08-07T16:00", 1));
    assertEquals(at("2020-08-08T07:30"), opening(DISTRICT, "2020-08-07T17:00"));
    OfficeDays august = august(DISTRICT, null);
    assertEquals(22, august.workingDays());
    assertEquals("Làm thêm (QĐ 12)", august.days().get(7).why());
    assertEquals("07:00-11:30 13:30-17:00", august.days().get(9).hours().get().toString());
    assertEquals(21, august(CITY, null).workingDays());
  }

  @Test
  public void whoAsksWhatWasKnownBeforeTheOrderSeesTheOldCalendar() throws IOException {
    Instant before = province.now;
    declare("ordered_days.csv", SATURDAY);
    province.now = before.plusSeconds(3600);
    loadCalendar();
    assertEquals(21, august(DISTRICT, before).workingDays());
    assertEquals(22, august(DISTRICT, province.now).workingDays());
    assertEquals(at("2020-08-10T10:00"), due(DISTRICT, "2020-08-07T15:00", 1));
    province.now = before;
    assertEquals(at("2020-08-10T15:00"), due(DISTRICT, "2020-08-07T15:00", 1));
  }

  @Test
  public void aHolidayMayBeOpenedAndAWorkingDayClosed() throws IOException {
    declare(
        "ordered_days.csv",
        HOURS
            + ",2020-09-02,2020-09-02,08:00-10:00,Trực lễ,QĐ 20\n"
            + "8800,2020-09-02,2020-09-03,,Mất điện,CV 7\n");
    loadCalendar();
    assertEquals(at("2020-09-02T08:00"), opening(DISTRICT, "2020-09-01T17:00"));
    assertEquals(at("2020-09-04T08:00"), opening(CITY, "2020-09-01T17:00"));
  }

  @Test
  public void theWayOfCountingIsDataWithDates() throws IOException {
    declare(
        "sla.csv",
        "office,mode,valid_from,valid_to,document\n"
            + ",WORKING_HOURS,2018-01-01,2020-08-09,\n"
            + ",END_OF_NTH_WORKING_DAY,2020-08-10,,CV 9\n"
            + "8801,WORKING_HOURS,2020-08-10,,\n");
    loadCalendar();
    assertEquals(at("2020-08-10T10:00"), due(CITY, "2020-08-07T10:00", 1));
    assertEquals(at("2020-08-11T17:00"), due(CITY, "2020-08-10T10:00", 1));
    assertEquals(at("2020-08-11T10:00"), due(DISTRICT, "2020-08-10T10:00", 1));
    assertEquals(SlaMode.END_OF_NTH_WORKING_DAY, days(CITY, YearMonth.of(2020, 9), null).mode());
  }

  @Test
  public void anOfficeWithoutAWayOfCountingIsSaid() {
    province.transactions.writing(
        tx -> Sql.in(tx).update("update registry_sla set superseded_at = ?", province.now));
    assertEquals("NO_SLA_MODE", code(() -> due(CITY, "2020-08-03T10:00", 1)));
  }

  @Test
  public void theSameFilesAgainChangeNothingAndRowsThatVanishAreSuperseded() throws IOException {
    declare("working_hours.csv", SUMMER);
    declare("ordered_days.csv", SATURDAY);
    loadCalendar();
    province.now = province.now.plusSeconds(60);
    assertEquals(List.of("working_hours +0 ~0 -0 =2", "ordered_days +0 ~0 -0 =1"), loadCalendar());
    // Without the row for all offices the file only speaks of the one office.
    declare("working_hours.csv", SUMMER.replaceAll("\n,2018[^\n]*", ""));
    declare("ordered_days.csv", HOURS + "8801,,,,,\n");
    assertEquals(List.of("working_hours +0 ~0 -0 =1", "ordered_days +0 ~0 -1 =0"), loadCalendar());
    assertEquals(at("2020-08-10T07:00"), opening(DISTRICT, "2020-08-07T17:00"));
    assertEquals(at("2020-08-10T08:00"), opening(CITY, "2020-08-07T17:00"));
  }

  @Test
  public void aHolidayThatWasEndedBeforeItsDayIsWorked() {
    List<Object> key = List.of("", LocalDate.of(2020, 9, 2));
    province.transactions.writing(
        tx -> DatedTable.HOLIDAY.end(Sql.in(tx), key, LocalDate.of(2020, 8, 1), province.now));
    assertEquals(at("2020-09-02T08:00"), opening(CITY, "2020-09-01T17:00"));
  }

  @Test
  public void anOfficesOwnHolidayWinsOverTheCommonOne() {
    LocalDate day = LocalDate.of(2020, 9, 2);
    province.transactions.writing(
        tx ->
            DatedTable.HOLIDAY.add(
                Sql.in(tx),
                List.of("8801", day),
                List.of(false, "Làm bù", ""),
                day,
                day.plusDays(1),
                province.now));
    assertEquals(at("2020-09-02T08:00"), opening(DISTRICT, "2020-09-01T17:00"));
    assertEquals(at("2020-09-03T08:00"), opening(CITY, "2020-09-01T17:00"));
  }

  @Test
  public void everyFaultOfTheCalendarIsToldAndNothingIsWritten() throws IOException {
    declare(
        "working_hours.csv",
        HOURS
            + ",2018-01-01,2020-07-31,08:00-12:00,a,\n"
            + ",2020-09-01,,08:00-12:00,b,\n"
            + "7777,2020-09-01,,08:00-12:00 11:00-13:00,c,\n"
            + "8801,2020-09-01,,8h-12h,d,\n"
            + "8801,2021-09-01,,08:00-12:00,e,\n");
    declare(
        "ordered_days.csv",
        HOURS + "8801,2020-08-08,,08:00-12:00,f,\n8800,2020-08-09,2020-08-08,,g,\n");
    declare("sla.csv", "office,mode,valid_from,valid_to\n,QUICKLY,2018-01-01,\n");
    Refused refused = assertThrows(Refused.class, this::loadCalendar);
    assertEquals(Refused.Kind.INVALID, refused.kind());
    assertEquals(
        List.of(
            "UNKNOWN_OFFICE working_hours.csv:4:office",
            "BAD_HOURS working_hours.csv:4:periods",
            "BAD_HOURS working_hours.csv:5:periods",
            "EMPTY_CELL ordered_days.csv:2:valid_to",
            "BAD_SPAN ordered_days.csv:3:valid_to",
            "BAD_CODE sla.csv:2:mode"),
        refused.reasons().stream().map(reason -> reason.code() + " " + reason.field()).toList());
    assertEquals(at("2020-08-03T08:00"), opening(CITY, "2020-08-03T01:00"));
    assertTrue(
        province.audited.stream()
            .anyMatch(
                entry ->
                    entry.act().equals("registry.calendar_load")
                        && entry.outcome().startsWith("REFUSED ")));
  }

  @Test
  public void onlyAnAdminLoadsACalendarAndItsFileSaysWhatItIs() throws IOException {
    assertEquals(
        "WRONG_ROLE",
        code(() -> take(TestProvince.actor(Role.KB_OFFICE_HEAD, "8801"), FIRST, false)));
    declare("orders.csv", SATURDAY);
    assertEquals("UNKNOWN_FILE", code(this::loadCalendar));
    assertEquals("NOT_FOUND", code(() -> august(OfficeCode.of("7777"), null)));
    assertEquals("BAD_SPAN", code(() -> calendars.days(CITY, FIRST, FIRST.minusDays(1), null)));
    assertEquals("BAD_SPAN", code(() -> calendars.days(CITY, FIRST, FIRST.plusYears(3), null)));
  }

  @Test
  public void aProvinceMayBringItsCalendarWithItsFirstLoad() throws IOException {
    try (TestProvince other = new TestProvince()) {
      Path files = other.small();
      Files.createDirectories(files.resolve("calendar"));
      Files.writeString(files.resolve("calendar/ordered_days.csv"), SATURDAY);
      var load = other.registry.load(TestProvince.admin(), files);
      assertEquals(1, (int) load.counts().get("calendar"));
      assertEquals(
          22,
          new ImportDesk(other)
              .calendars()
              .days(DISTRICT, AUGUST.atDay(1), AUGUST.atEndOfMonth(), null)
              .workingDays());
      // The calendar changes with the years: the province is still the one that was loaded.
      Files.writeString(files.resolve("calendar/ordered_days.csv"), HOURS);
      assertTrue(other.registry.load(TestProvince.admin(), files).counts().isEmpty());
    }
  }

  private void declare(String file, String text) throws IOException {
    Files.writeString(folder.resolve("calendar").resolve(file), text);
  }

  /** What changed of each file, for the days from the first one on. */
  private List<String> loadCalendar() {
    return take(TestProvince.admin(), FIRST, false).stream().map(OfficeCalendarTest::told).toList();
  }

  private List<CatalogueImport> take(Actor actor, LocalDate from, boolean preview) {
    try (Stream<Path> files = Files.list(folder.resolve("calendar"))) {
      List<Path> all = files.sorted().toList();
      return calendars.take(actor, new CalendarFiles(all, from, preview, "newer calendar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(CatalogueImport file) {
    return "%s +%d ~%d -%d =%d"
        .formatted(file.catalogue(), file.added(), file.changed(), file.ended(), file.unchanged());
  }

  private OfficeDays august(OfficeCode office, Instant knownAt) {
    return days(office, AUGUST, knownAt);
  }

  private OfficeDays days(OfficeCode office, YearMonth month, Instant knownAt) {
    return calendars.days(office, month.atDay(1), month.atEndOfMonth(), knownAt);
  }

  private Instant due(OfficeCode office, String accepted, int days) {
    return province.transactions.read(
        tx -> province.answers.due(tx, office, at(accepted), days, province.now));
  }

  private Instant plusHours(OfficeCode office, String from, int hours) {
    return province.transactions.read(
        tx -> province.answers.plusWorkingHours(tx, office, at(from), hours, province.now));
  }

  private Instant opening(OfficeCode office, String at) {
    return province.transactions.read(
        tx ->
            province
                .answers
                .calendar(tx, office, BusinessClock.day(at(at)), province.now)
                .opening(at(at)));
  }

  private static String code(Runnable act) {
    return assertThrows(Refused.class, act::run).reasons().get(0).code();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
  }
}
