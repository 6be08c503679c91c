/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.ProvinceLoad;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Block;
import org.dvctt.model.Channel;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

public class PilotProvinceTest {
  private static final LocalDate END_OF_JULY = LocalDate.of(2020, 7, 31);
  private static TestProvince province;
  private static ProvinceLoad load;

  @BeforeClass
  public static void load() {
    province = new TestProvince();
    load = province.registry.load(TestProvince.admin(), TestProvince.PILOT);
    System.out.println("loaded in " + load.took() + ": " + load.counts());
  }

  @AfterClass
  public static void close() {
    province.close();
  }

  private static List<UnitRecord> units(LocalDate asOf) {
    return province.transactions.read(tx -> province.answers.units(tx, asOf, province.now));
  }

  private static List<UnitRecord> active(LocalDate asOf) {
    return units(asOf).stream()
        .filter(u -> u.enrolledOn() != null && u.firstPaidOn() != null)
        .toList();
  }

  @Test
  public void theArticlesUnitsAreThere() {
    assertEquals(841, units(END_OF_JULY).size());
    assertEquals(831, active(END_OF_JULY).size());
    Set<Block> block = Set.of(Block.PROVINCE, Block.CITY);
    assertEquals(195, units(END_OF_JULY).stream().filter(u -> block.contains(u.block())).count());
    assertEquals(195, active(END_OF_JULY).stream().filter(u -> block.contains(u.block())).count());
    assertTrue(units(END_OF_JULY).stream().allMatch(UnitRecord::hasActiveAccount));
  }

  @Test
  public void anEarlierDateKnowsFewerActiveUnits() {
    assertEquals(831 - 39, active(LocalDate.of(2020, 6, 30)).size());
    assertEquals(540, active(LocalDate.of(2019, 12, 31)).size());
    assertEquals(841, units(LocalDate.of(2018, 1, 1)).size());
    assertEquals(0, units(LocalDate.of(2017, 12, 31)).size());
  }

  @Test
  public void tenMissingUnitsAreFoundWithTheirOfficers() {
    var missing =
        province.registry.units(new UnitQuery(END_OF_JULY, null, null, null, null, false, 0, 50));
    assertEquals(10, missing.total());
    assertEquals(10, missing.items().size());
    UnitView school =
        missing.items().stream().filter(u -> u.code().value().equals("1990796")).findFirst().get();
    assertEquals("Trường Mầm non thị trấn Nậm Nhùn", school.name());
    assertEquals("Cán bộ chuyên quản CQ9918-01", school.officerName());
    assertEquals("9523.3.1990796.00000", school.accounts().get(0).toString());
    assertEquals("Huyện Nậm Nhùn", school.districtName());
    assertTrue(school.synthetic());
  }

  @Test
  public void theHistoryHasTheArticlesTotals() {
    assertEquals(38_613, province.vouchers().count());
    assertEquals(30_958, province.vouchers().filter(r -> r.channel() == Channel.ONLINE).count());
    assertEquals(7, province.history.size());
    Set<UnitCode> online = new HashSet<>();
    province
        .vouchers()
        .filter(r -> r.channel() == Channel.ONLINE)
        .forEach(r -> online.add(r.unit()));
    Set<UnitCode> activeUnits = new HashSet<>();
    active(END_OF_JULY).forEach(u -> activeUnits.add(u.code()));
    assertEquals(activeUnits, online);
  }

  @Test
  public void aMonthOfAnOfficeHasItsOwnCounts() {
    List<HistoryRow> rows =
        province.history.get("12-2020-03").stream()
            .filter(r -> r.office().equals(OfficeCode.of("9914")))
            .toList();
    assertEquals(619, rows.stream().filter(r -> r.channel() == Channel.ONLINE).count());
    assertEquals(199, rows.stream().filter(r -> r.channel() == Channel.PAPER).count());
  }

  @Test
  public void nothingCameInOnlineBeforeTheRegistrationOrWasLeftOpen() {
    var enrolled = new java.util.HashMap<UnitCode, LocalDate>();
    units(END_OF_JULY).forEach(u -> enrolled.put(u.code(), u.enrolledOn()));
    province
        .vouchers()
        .forEach(
            r -> {
              assertTrue(r.completed().isAfter(r.received()));
              assertFalse(r.completed().isAfter(END_OF_JULY));
              if (r.channel() == Channel.ONLINE) {
                assertFalse(r.toString(), r.received().isBefore(enrolled.get(r.unit())));
              }
            });
  }

  @Test
  public void unitsAreFoundWithAndWithoutDiacritics() {
    for (String text :
        List.of("mam non thi tran nam nhun", "Mầm non thị trấn Nậm Nhùn", "1990796")) {
      var page = province.registry.units(new UnitQuery(null, null, text, null, null, null, 0, 10));
      assertEquals(text, 1, page.total());
    }
    var percent = province.registry.units(new UnitQuery(null, null, "%", null, null, null, 0, 10));
    assertEquals(0, percent.total());
  }

  @Test
  public void pagesFollowEachOtherByOfficeAndCode() {
    OfficeCode office = OfficeCode.of("9918");
    var first = province.registry.units(new UnitQuery(null, null, null, office, null, null, 0, 30));
    var last = province.registry.units(new UnitQuery(null, null, null, office, null, null, 60, 30));
    assertEquals(76, first.total());
    assertEquals(30, first.items().size());
    assertEquals(16, last.items().size());
    assertEquals("1990841", last.items().get(15).code().value());
  }

  @Test
  public void codesAreAskedByDate() {
    province.transactions.writing(
        tx -> {
          assertTrue(province.answers.codeActive(tx, "econ_item", "6501", END_OF_JULY));
          assertFalse(
              province.answers.codeActive(tx, "econ_item", "6501", LocalDate.of(2026, 1, 1)));
          assertTrue(
              province.answers.codeActive(tx, "econ_item", "6501", LocalDate.of(2025, 12, 31)));
          assertFalse(province.answers.codeActive(tx, "chapter", "622", LocalDate.of(2025, 7, 1)));
          assertFalse(province.answers.codeActive(tx, "econ_item", "9999", END_OF_JULY));
          assertTrue(province.answers.codeActive(tx, "program", "00000", END_OF_JULY));
          assertTrue(province.answers.codeActive(tx, "area", "00000", END_OF_JULY));
          assertTrue(province.answers.codeActive(tx, "bank", "12204001", END_OF_JULY));
          assertEquals("Huyện", province.answers.area(tx, "112", END_OF_JULY).orElseThrow().kind());
        });
  }

  @Test
  public void accountsHaveTwoSignatoriesAndOfficesAnElectronicId() {
    province.transactions.writing(
        tx -> {
          AccountNumber account = AccountNumber.parse("9523.3.1990796.00000");
          String holder = person(Sql.in(tx), "ctk.1990796");
          String accountant = person(Sql.in(tx), "ktt.1990796");
          assertTrue(
              province.answers.account(tx, account, END_OF_JULY).orElseThrow().secondSigner());
          assertTrue(province.answers.isSignatory(tx, account, holder, 1, END_OF_JULY));
          assertTrue(province.answers.isSignatory(tx, account, accountant, 2, END_OF_JULY));
          assertFalse(province.answers.isSignatory(tx, account, holder, 2, END_OF_JULY));
          assertEquals(
              "G12.99.18",
              province.answers.officeElectronicId(tx, OfficeCode.of("9918"), END_OF_JULY));
        });
  }

  private static String person(Sql sql, String login) {
    return sql.one(
            "select person_id from access_person where login = ?",
            row -> row.text("person_id"),
            login)
        .orElseThrow();
  }

  @Test
  public void deadlinesFollowHolidaysAndWorkedSaturdays() throws Exception {
    List<String> vectors =
        Files.readAllLines(Path.of("src/test/resources/deadline_test_vectors.csv"));
    for (String line : vectors.subList(1, vectors.size())) {
      String[] cells = line.split(",");
      int days = Integer.parseInt(cells[1]);
      Instant accepted =
          LocalDate.parse(cells[0]).atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
      Instant due =
          province.transactions.read(
              tx -> province.answers.due(tx, OfficeCode.of("9911"), accepted, days, province.now));
      assertEquals(line, LocalDate.parse(cells[2]), BusinessClock.day(due));
    }
  }

  @Test
  public void appendixB2IsExactOnTheShippedCalendar() throws Exception {
    Path vectors = Path.of("../../model/src/test/resources/org/dvctt/model/sla-b2.csv");
    List<String> lines = Files.readAllLines(vectors);
    assertEquals(7, lines.size());
    OfficeCode office = OfficeCode.of("9918");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      Instant sent = at(cells[0]);
      int days = Integer.parseInt(cells[2]);
      province.transactions.writing(
          tx -> {
            Instant known = province.now;
            LocalDate day = BusinessClock.day(sent);
            assertEquals(
                line,
                at(cells[1]),
                province.answers.calendar(tx, office, day, known).opening(sent));
            assertEquals(line, at(cells[3]), province.answers.due(tx, office, sent, days, known));
          });
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
  }

  @Test
  public void eachUnitGetsAnAllotmentOfEachSource() {
    assertEquals(2 * 841, province.allotted.size());
    assertTrue(province.allotted.values().stream().allMatch(m -> m.dong() >= 200_000_000));
  }

  @Test
  public void onlyTheDemosPeopleGetPasswordsInAFileOfTheOwner() throws Exception {
    Path file = Path.of(load.signIns());
    List<String> lines = Files.readAllLines(file);
    assertEquals(2 * 3 + 5 + 2 + 1, lines.size());
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("ld.9918\t")));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    long secrets =
        province.transactions.read(tx -> Sql.in(tx).count("select count(*) from access_secret"));
    assertEquals(lines.size(), secrets);
  }

  @Test
  public void theLoadTakesWellUnderAMinute() {
    assertTrue(load.took().toString(), load.took().toSeconds() < 40);
  }

  @Test
  public void theShippedListsSayNothingNewAndTheRegisterIsWhole() {
    ImportDesk desk = new ImportDesk(province);
    Path lists = TestProvince.PILOT.resolve("../../catalogues");
    Map.of(
            "chapter", lists.resolve("chuong.csv"),
            "sector", lists.resolve("loai_khoan.csv"),
            "item", lists.resolve("muc_tieumuc.csv"),
            "fund_source", lists.resolve("nguon_ngan_sach.csv"),
            "budget_level", lists.resolve("cap_ngan_sach.csv"),
            "natural_account", lists.resolve("tabmis_accounts_common.csv"),
            "bank", lists.resolve("banks.csv"),
            "district", TestProvince.PILOT.resolve("districts.csv"),
            "area", TestProvince.PILOT.resolve("communes.csv"),
            "office", TestProvince.PILOT.resolve("offices.csv"))
        .forEach(
            (catalogue, file) -> {
              CatalogueImport done = desk.take(catalogue, file, null, true);
              assertTrue(catalogue + " " + done.lines(), done.nothingNew());
            });
    assertEquals(List.of(), desk.verify());
  }
}
