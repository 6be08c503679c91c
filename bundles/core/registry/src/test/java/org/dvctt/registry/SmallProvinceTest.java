/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.registry.ProvinceLoad;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.model.Channel;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Test;

public class SmallProvinceTest {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final UnitCode MISSING = UnitCode.of("1880005");
  private static final UnitCode PAYING = UnitCode.of("1880001");
  private final TestProvince province = new TestProvince();

  @After
  public void close() {
    province.close();
  }

  private ProvinceLoad load() {
    return province.registry.load(TestProvince.admin(), TestProvince.SMALL);
  }

  private long total(Boolean active, Instant knownAt) {
    return province
        .registry
        .units(new UnitQuery(DAY, knownAt, null, null, null, active, 0, 100))
        .total();
  }

  private static void assertRefused(String code, Runnable act) {
    Refused refused = assertThrows(Refused.class, act::run);
    assertEquals(code, refused.reasons().get(0).code());
  }

  @Test
  public void anotherProvinceLoadsTheSameWay() {
    assertTrue(province.registry.empty());
    assertEquals(12, (int) load().counts().get("units"));
    assertFalse(province.registry.empty());
    assertEquals(8, total(true, null));
    assertEquals(4, total(false, null));
    assertEquals(72, province.vouchers().count());
    Set<String> senders =
        province
            .vouchers()
            .filter(r -> r.channel() == Channel.ONLINE)
            .map(r -> r.unit().value())
            .collect(Collectors.toSet());
    assertEquals(8, senders.size());
    assertEquals(
        "9523.4.1880004.98201",
        province.registry.unit(UnitCode.of("1880004"), DAY).get().accounts().get(0).toString());
  }

  @Test
  public void onPostgresqlItLoadsAndMovesTheSame() {
    try (TestProvince other = new TestProvince(TestStore.postgresql())) {
      load();
      other.registry.load(TestProvince.admin(), TestProvince.SMALL);
      assertEquals(province.history, other.history);
      other.now = other.now.plusSeconds(60);
      var head = TestProvince.actor(Role.KB_OFFICE_HEAD, "8801");
      other.registry.endAssignment(head, PAYING, DAY, "nghỉ");
      assertNull(other.registry.unit(PAYING, DAY).get().officerName());
      var query = new UnitQuery(DAY, null, "nuong cao", null, null, true, 0, 10);
      assertEquals(province.registry.units(query).total(), other.registry.units(query).total());
    }
  }

  @Test
  public void aSecondLoadChangesNothing() throws Exception {
    Path signIns = Path.of(load().signIns());
    String before = Files.readString(signIns);
    int audited = province.audited.size();
    ProvinceLoad second = load();
    assertTrue(second.counts().toString(), second.counts().isEmpty());
    assertNull(second.signIns());
    assertEquals(before, Files.readString(signIns));
    assertEquals(audited, province.audited.size());
  }

  @Test
  public void theSameSeedGivesTheSameRows() {
    load();
    try (TestProvince again = new TestProvince()) {
      again.registry.load(TestProvince.admin(), TestProvince.SMALL);
      assertEquals(province.history, again.history);
      assertEquals(province.allotted, again.allotted);
    }
  }

  @Test
  public void aLoadThatWasCutOffGoesOn() {
    province.beforeBatch =
        batch -> {
          if (batch.endsWith("2020-02")) {
            throw new IllegalStateException("cut off");
          }
        };
    assertThrows(IllegalStateException.class, this::load);
    assertEquals(Set.of("99-2020-01"), province.history.keySet());
    assertTrue(province.registry.empty());
    province.beforeBatch = batch -> assertEquals("99-2020-02", batch);
    ProvinceLoad rest = load();
    assertNull(rest.counts().get("units"));
    assertEquals(72, province.vouchers().count());
    assertEquals(24, province.allotted.size());
  }

  @Test
  public void everyFaultyRowIsToldAndNothingIsWritten() throws Exception {
    Path folder = province.smallWith("units.csv", ",805,", ",999,");
    Refused refused =
        assertThrows(Refused.class, () -> province.registry.load(TestProvince.admin(), folder));
    assertEquals(Refused.Kind.INVALID, refused.kind());
    List<String> places = refused.reasons().stream().map(Reason::field).toList();
    assertEquals(
        List.of("units.csv:5:chuong", "units.csv:6:chuong", "units.csv:12:chuong"), places);
    assertTrue(province.registry.empty());
    assertTrue(province.allotted.isEmpty());
  }

  @Test
  public void aMissingColumnIsToldByName() throws Exception {
    Path folder = province.smallWith("offices.csv", "parent_code", "parent");
    Refused refused =
        assertThrows(Refused.class, () -> province.registry.load(TestProvince.admin(), folder));
    assertTrue(
        refused.reasons().stream().anyMatch(r -> r.field().equals("offices.csv:1:parent_code")));
  }

  @Test
  public void aFileInAnotherEncodingIsToldByItsLine() throws Exception {
    Path folder = province.smallWith("units.csv", ",805,", ",805,");
    Path units = folder.resolve("units.csv");
    byte[] bytes = Files.readAllBytes(units);
    int line = 0;
    int at = 0;
    while (line < 2) {
      line += bytes[at++] == '\n' ? 1 : 0;
    }
    bytes[at + 2] = (byte) 0xD5;
    Files.write(units, bytes);
    Refused refused =
        assertThrows(Refused.class, () -> province.registry.load(TestProvince.admin(), folder));
    assertTrue(
        refused.reasons().toString(),
        refused.reasons().stream().anyMatch(r -> r.field().equals("units.csv:3")));
    assertTrue(province.registry.empty());
  }

  @Test
  public void tooFewOnlineDossiersForTheUnitsAreRefused() throws Exception {
    Path folder =
        province.smallWith("dossiers_by_office_month.csv", "2020-02,8800,15,4", "2020-02,8800,0,4");
    assertRefused("BAD_DATA", () -> province.registry.load(TestProvince.admin(), folder));
    assertTrue(province.registry.empty());
  }

  @Test
  public void otherFilesOfALoadedProvinceAreRefused() throws Exception {
    load();
    Path folder = province.smallWith("units.csv", "Sở Y tế Tỉnh Thử", "Sở Y tế");
    assertRefused("LOADED_OTHERWISE", () -> province.registry.load(TestProvince.admin(), folder));
  }

  @Test
  public void onlyAnAdminLoads() {
    assertRefused(
        "WRONG_ROLE",
        () ->
            province.registry.load(TestProvince.actor(Role.KB_LEADER, "8801"), TestProvince.SMALL));
    assertEquals(
        List.of("registry.load folder:99 REFUSED WRONG_ROLE"),
        province.audited.stream()
            .map(e -> e.act() + " " + e.subject() + " " + e.outcome())
            .toList());
  }

  @Test
  public void beforeItsTablesAreThereNothingIsLoaded() {
    RegistryService early =
        new RegistryService(
            province.transactions, province.clock, (tx, entry) -> {}, new StoreReady() {});
    assertRefused("NOT_READY", () -> early.load(TestProvince.admin(), TestProvince.SMALL));
  }

  @Test
  public void theLeaderOfTheOfficeEnrolsAUnitOnce() {
    load();
    var leader = TestProvince.actor(Role.KB_LEADER, "8801");
    var other = TestProvince.actor(Role.KB_LEADER, "8800");
    assertRefused("WRONG_ROLE", () -> province.registry.enrol(other, MISSING, DAY, ""));
    assertNull(province.registry.unit(MISSING, DAY).get().enrolledOn());
    assertEquals(DAY, province.registry.enrol(leader, MISSING, DAY, "đơn").enrolledOn());
    assertNull(province.registry.unit(MISSING, DAY.minusDays(1)).get().enrolledOn());
    assertRefused("ALREADY_ENROLLED", () -> province.registry.enrol(leader, MISSING, DAY, ""));
    assertRefused(
        "NOT_FOUND", () -> province.registry.enrol(leader, UnitCode.of("7777777"), DAY, ""));
    var outcomes =
        province.audited.stream()
            .filter(e -> e.act().equals("registry.enrol"))
            .map(e -> e.outcome())
            .toList();
    assertEquals(
        List.of("REFUSED WRONG_ROLE", "DONE", "REFUSED ALREADY_ENROLLED", "REFUSED NOT_FOUND"),
        outcomes);
  }

  @Test
  public void anEndedAssignmentMovesWithAsOfAndKnownAt() {
    load();
    Instant before = province.now;
    province.now = before.plusSeconds(3600);
    LocalDate from = LocalDate.of(2020, 7, 1);
    var head = TestProvince.actor(Role.KB_OFFICE_HEAD, "8801");
    assertRefused(
        "WRONG_ROLE",
        () ->
            province.registry.endAssignment(
                TestProvince.actor(Role.KB_OFFICE_HEAD, "8800"), PAYING, from, "nghỉ"));
    province.registry.endAssignment(head, PAYING, from, "nghỉ");
    assertNull(province.registry.unit(PAYING, DAY).get().officerName());
    assertEquals(
        "Cán bộ chuyên quản CQ8801-01",
        province.registry.unit(PAYING, from.minusDays(1)).get().officerName());
    var asKnownBefore =
        province.transactions.read(tx -> province.answers.units(tx, DAY, before)).stream()
            .filter(u -> u.code().equals(PAYING))
            .findFirst()
            .get();
    assertEquals("Cán bộ chuyên quản CQ8801-01", asKnownBefore.officerName());
    assertRefused(
        "NO_ASSIGNMENT",
        () ->
            province.registry.endAssignment(
                TestProvince.actor(Role.KB_PROVINCE_DIRECTOR, "8810"), PAYING, DAY, ""));
  }

  @Test
  public void theEarliestMilestoneCountsAndKnownAtRemembers() {
    load();
    Instant before = province.now;
    province.now = before.plusSeconds(60);
    LocalDate july = LocalDate.of(2020, 7, 10);
    assertTrue(reach(july));
    assertFalse(reach(july.plusDays(3)));
    assertTrue(reach(july.minusDays(5)));
    assertTrue(reach(july.minusDays(6)));
    assertEquals(
        july.minusDays(6), province.registry.unit(UnitCode.of("1880004"), DAY).get().firstPaidOn());
    assertEquals(9, total(true, null));
    assertEquals(8, total(true, before));
  }

  private boolean reach(LocalDate on) {
    return province.transactions.write(
        tx ->
            province.answers.reach(
                tx, UnitCode.of("1880004"), Milestone.FIRST_COMPLETED_PAYMENT, on));
  }

  @Test
  public void rowsThatAreRewrittenDoNotOverlapEither() {
    load();
    DatedLine second =
        new DatedLine(
            List.of("1880001"), List.of("CQ8801-02"), LocalDate.of(2020, 9, 1), DatedTable.OPEN);
    assertRefused(
        "OVERLAP",
        () ->
            province.transactions.writing(
                tx ->
                    DatedTable.ASSIGNMENT.rewrite(
                        Sql.in(tx), List.of(), List.of(second), province.now)));
  }

  @Test
  public void overlappingRowsAreRefusedAndNeighboursAreNot() {
    load();
    List<Object> key = List.of("1880001");
    List<Object> officer = List.of("CQ8801-02");
    LocalDate end = LocalDate.of(2020, 9, 1);
    province.transactions.writing(
        tx -> DatedTable.ASSIGNMENT.end(Sql.in(tx), key, end, province.now));
    assertRefused(
        "OVERLAP",
        () ->
            province.transactions.writing(
                tx ->
                    DatedTable.ASSIGNMENT.add(
                        Sql.in(tx),
                        key,
                        officer,
                        end.minusDays(1),
                        DatedTable.OPEN,
                        province.now)));
    province.transactions.writing(
        tx ->
            DatedTable.ASSIGNMENT.add(
                Sql.in(tx), key, officer, end, DatedTable.OPEN, province.now));
    assertEquals(
        "Cán bộ chuyên quản CQ8801-02", province.registry.unit(PAYING, end).get().officerName());
  }
}
