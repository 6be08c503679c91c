/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.CommandRun;
import org.junit.Test;

public class AdoptionCommandTest {
  private static final AdoptionReport REPORT =
      new AdoptionReport(
          LocalDate.of(2020, 1, 1),
          LocalDate.of(2020, 7, 31),
          Instant.parse("2020-08-03T01:00:00Z"),
          row("TOTAL", "Toàn tỉnh", 841, 831, 30_958, 38_613),
          List.of(row("9918", "KBNN Nậm Nhùn", 50, 46, 1, 2)),
          List.of(row("CITY", "Thành phố", 60, 60, 1, 2)),
          row("PROVINCE_CITY", "Tỉnh, thành phố", 195, 195, 1, 2),
          row("OTHERS", "Huyện, xã", 646, 636, 1, 2),
          List.of(
              new AreaCoverage("105", "Lai Châu", false, new Ratio(60, 60)),
              new AreaCoverage("110", "Than Uyên", true, new Ratio(90, 90)),
              new AreaCoverage("112", "Nậm Nhùn", true, new Ratio(46, 50))),
          List.of(
              new MissingUnit(
                  UnitCode.of("1990796"),
                  "Trường Mầm non",
                  OfficeCode.of("9918"),
                  "KBNN Nậm Nhùn",
                  null,
                  false)));

  @Test
  public void tableShowsSharesDistrictsAndWhoIsMissing() throws Exception {
    String text = new CommandRun().with(Adoption.class, (m, a) -> REPORT).of(new AdoptionCommand());
    for (String expected :
        List.of("841", "831", "98.8", "195", "100.0", "98.5", "30958", "38613", "80.2")) {
      assertTrue(expected + " in\n" + text, text.contains(expected));
    }
    assertTrue(text, text.contains("Huyện đạt 100 %: 1/2 – Than Uyên"));
    assertTrue(text, text.contains("1990796") && text.contains("(chưa phân công)"));
  }

  @Test
  public void jsonHasTheSameWithNumeratorAndDenominator() throws Exception {
    String text =
        new CommandRun().json().with(Adoption.class, (m, a) -> REPORT).of(new AdoptionCommand());
    assertTrue(text, text.contains("\"active\": 831"));
    assertTrue(
        text,
        text.replaceAll("\\s+", "")
            .contains("\"online_share\":{\"num\":30958,\"den\":38613,\"percent\":\"80.2\"}"));
    assertTrue(text, text.replaceAll("\\s+", "").contains("\"complete_districts\":[\"ThanUyên\"]"));
  }

  private static AdoptionRow row(
      String code, String name, long units, long active, long online, long all) {
    return new AdoptionRow(code, name, units, active, active, online, all, online, all);
  }
}
