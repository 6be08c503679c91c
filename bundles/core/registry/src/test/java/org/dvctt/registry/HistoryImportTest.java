/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dvctt.api.registry.HistoryImport;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.model.Refused;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Vouchers of before from an admin's file, on both engines. All rows are synthetic. */
@RunWith(Parameterized.class)
public class HistoryImportTest {
  private static final String HEADER = "unit,office,service,channel,received,completed,amount";
  private static final String SERVICE = "SVC_RECURRENT_EXPENDITURE";

  @Parameter public String engine;
  private ImportDesk desk;

  @Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    desk = new ImportDesk(engine);
  }

  @After
  public void close() {
    desk.close();
  }

  private Path three() {
    return desk.file(
        "h.csv",
        HEADER,
        "1880005,8801," + SERVICE + ",PAPER,2019-06-03,2019-06-04,1000000",
        "1880005,8801," + SERVICE + ",ONLINE,2019-07-01,2019-07-03,2500000",
        "1880011,8800," + SERVICE + ",ONLINE,2019-07-02,,700000");
  }

  private List<String> milestones(String unit) {
    return desk.province.transactions.read(
        tx ->
            Sql.in(tx)
                .list(
                    "select milestone, reached_on from registry_milestone where unit = ? and"
                        + " superseded_at = ? order by milestone",
                    row -> row.text("milestone") + " " + row.date("reached_on"),
                    unit,
                    DatedTable.STILL_KNOWN));
  }

  @Test
  public void rowsAndTheMilestonesTheyShowComeIn() {
    HistoryImport done = desk.history(three(), false);
    assertEquals(2, done.online());
    assertEquals(1, done.paper());
    assertEquals(2, done.units());
    assertEquals(2, done.registered());
    assertEquals(1, done.firstPaid());
    assertEquals(4_200_000, done.total().dong());
    assertEquals(LocalDate.of(2019, 6, 3), done.first());
    assertEquals(LocalDate.of(2019, 7, 2), done.last());
    assertEquals(
        List.of(1, 2), desk.batches.values().stream().map(List::size).collect(Collectors.toList()));
    assertEquals(
        List.of(
            "FIRST_COMPLETED_PAYMENT 2019-07-03",
            "FIRST_LOGIN 2019-07-01",
            "FIRST_SENT 2019-07-01",
            "REGISTERED 2019-07-01"),
        milestones("1880005"));
    assertEquals(
        List.of("FIRST_LOGIN 2019-07-02", "FIRST_SENT 2019-07-02", "REGISTERED 2019-07-02"),
        milestones("1880011"));
    assertEquals(List.of(), desk.verify());
    assertTrue(desk.province.audited.get(0).detail().contains("\"online\":2,\"paper\":1"));
  }

  @Test
  public void theSameFileAgainChangesNothing() {
    desk.history(three(), false);
    String before = desk.everything();
    HistoryImport again = desk.history(three(), false);
    assertTrue(again.before());
    assertEquals(0, again.registered());
    assertEquals(before, desk.everything());
    assertEquals(2, desk.batches.size());
  }

  @Test
  public void aMendedFileOfTheSameMonthIsRefusedForItWouldCountTwice() {
    desk.history(three(), false);
    String row = "1880005,8801," + SERVICE + ",PAPER,2019-06-05,2019-06-06,1000001";
    told(desk.file("mended.csv", HEADER, row, row), "MONTH_TAKEN mended.csv:2:received");
    // The province's own load holds its months, too.
    told(
        desk.file(
            "loaded.csv",
            HEADER,
            "1880005,8801," + SERVICE + ",PAPER,2020-01-06,2020-01-07,1000001"),
        "MONTH_TAKEN loaded.csv:2:received");
  }

  @Test
  public void anEarlierVoucherMovesAMilestoneBackAndALaterOneDoesNot() {
    assertTrue(milestones("1880006").get(1).compareTo("REGISTERED 2019-11-01") >= 0);
    HistoryImport done =
        desk.history(
            desk.file(
                "h.csv",
                HEADER,
                "1880006,8801," + SERVICE + ",ONLINE,2019-10-01,2019-10-02,5",
                "1880001,8801," + SERVICE + ",ONLINE,2020-07-01,2020-07-02,5"),
            false);
    assertEquals(1, done.registered());
    assertEquals(1, done.firstPaid());
    assertTrue(milestones("1880006").contains("REGISTERED 2019-10-01"));
    assertEquals(List.of(), desk.verify());
  }

  @Test
  public void aPreviewWritesNothing() {
    String before = desk.everything();
    HistoryImport preview = desk.history(three(), true);
    assertEquals(2, preview.registered());
    assertEquals(3, preview.lines().size());
    assertEquals(before, desk.everything());
    assertTrue(desk.batches.isEmpty());
    assertTrue(desk.province.audited.isEmpty());
  }

  @Test
  public void everyFaultIsToldAndNothingComesIn() {
    told(
        desk.file(
            "h.csv",
            HEADER,
            "1880005,8801," + SERVICE + ",PAPER,2019-06-03,2019-06-04,1000000",
            "9999999,8801," + SERVICE + ",PAPER,2019-06-03,,1",
            "188,8801," + SERVICE + ",PAPER,2019-06-03,,1",
            "1880005,7777," + SERVICE + ",PAPER,2019-06-03,,1",
            "1880005,8801,tiền điện,PAPER,2019-06-03,,1",
            "1880005,8801," + SERVICE + ",FAX,2019-06-03,,1",
            "1880005,8801," + SERVICE + ",PAPER,2020-08-04,,1",
            "1880005,8801," + SERVICE + ",PAPER,2019-06-03,2019-06-02,1",
            "1880005,8801," + SERVICE + ",PAPER,03/06/2019,,1",
            "1880005,8801," + SERVICE + ",PAPER,2019-06-03,,1.000",
            "1880005,8801," + SERVICE + ",PAPER,2019-06-03,,0"),
        "UNKNOWN_UNIT h.csv:3:unit",
        "BAD_CODE h.csv:4:unit",
        "UNKNOWN_OFFICE h.csv:5:office",
        "BAD_CODE h.csv:6:service",
        "BAD_CODE h.csv:7:channel",
        "FUTURE_DATE h.csv:8:received",
        "BAD_SPAN h.csv:9:completed",
        "BAD_DATE h.csv:10:received",
        "BAD_NUMBER h.csv:11:amount",
        "BAD_NUMBER h.csv:12:amount");
    assertEquals("REFUSED UNKNOWN_UNIT", desk.province.audited.get(0).outcome());
  }

  @Test
  public void amountsWhoseSumWouldOverflowAreTold() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 9_300; i++) {
      lines.add("1880005,8801," + SERVICE + ",PAPER,2019-06-03,,999999999999999");
    }
    told(desk.file("h.csv", lines.toArray(String[]::new)), "TOTAL_TOO_LARGE h.csv:9225:amount");
  }

  private void told(Path file, String... faults) {
    String before = desk.everything();
    int batches = desk.batches.size();
    Refused refused = assertThrows(Refused.class, () -> desk.history(file, false));
    assertEquals(
        List.of(faults),
        refused.reasons().stream().map(it -> it.code() + " " + it.field()).toList());
    assertEquals(before, desk.everything());
    assertEquals(batches, desk.batches.size());
    desk.province.audited.removeIf(it -> it.outcome().equals("DONE"));
  }

  @Test
  public void twelveThousandRowsTakeSeconds() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 12_000; i++) {
      LocalDate day = LocalDate.of(2018, 6, 1).plusDays(i % 360);
      lines.add(
          "18800%02d,880%d,%s,%s,%s,%s,%d"
              .formatted(
                  1 + i % 12, i % 2, SERVICE, i % 3 == 0 ? "PAPER" : "ONLINE", day, day, i + 1));
    }
    HistoryImport done = desk.history(desk.file("h.csv", lines.toArray(String[]::new)), false);
    assertEquals(12_000, done.online() + done.paper());
    assertEquals(12_000, desk.batches.values().stream().mapToInt(List<HistoryRow>::size).sum());
    System.out.println(engine + ": 12,000 rows of history in " + done.took());
    assertTrue(done.took().toString(), done.took().compareTo(Duration.ofSeconds(30)) < 0);
    assertEquals(List.of(), desk.verify());
  }
}
