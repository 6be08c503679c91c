/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.told;
import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.FiscalYear;
import org.dvctt.regime.r2020.R2020;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** Which pack is the law, by budget year and day of sending (§0.2 with its tail). */
public class PackOfTheDayTest {
  private static List<String> packs(int year, String on) {
    return Packs.of(FiscalYear.of(year), LocalDate.parse(on)).stream()
        .map(pack -> pack == Packs.R20 ? "R2020" : "R2026")
        .toList();
  }

  @Test
  public void theSameDossierBeforeAndAfterNewYear() {
    assertEquals(List.of("R2020"), packs(2025, "2025-12-30"));
    assertEquals(List.of("R2020"), packs(2026, "2025-12-30"));
    assertEquals(List.of("R2020"), packs(2025, "2026-01-05"));
    assertEquals(List.of("R2026"), packs(2026, "2026-01-05"));
    assertEquals(
        "FAIL R22 budget_year",
        told(Packs.R20, "C17", Asked.on("2025-12-30", Slip.of(1)).year(2026)));
  }

  @Test
  public void theTailEndsOnTheLastOfJanuary() {
    assertEquals(List.of("R2020"), packs(2025, "2026-01-31"));
    assertEquals(List.of("R2026"), packs(2025, "2026-02-01"));
  }

  @Test
  public void onEveryDayAndForEveryYearExactlyOnePackIsTheLaw() {
    for (LocalDate on = LocalDate.parse("2020-03-16");
        on.isBefore(LocalDate.parse("2028-03-01"));
        on = on.plusDays(1)) {
      for (int year = 2019; year < 2030; year++) {
        assertEquals(year + " on " + on, 1, Packs.of(FiscalYear.of(year), on).size());
      }
    }
    assertEquals(List.of(), packs(2020, "2020-03-15"));
  }

  @Test
  public void everyDayOfAPackHasLawInAllItsTables() {
    for (LocalDate on = LocalDate.parse("2020-03-16");
        on.isBefore(LocalDate.parse("2028-03-01"));
        on = on.plusDays(1)) {
      FiscalYear year = FiscalYear.of(on.getYear());
      Packs.of(year, on).get(0).profile(on, year);
      Packs.of(year, on).get(0).judge(Asked.on(on.toString(), Slip.of(1)).question());
    }
    assertEquals(LocalDate.parse("2026-01-31"), R2020.sent().tailTo());
  }
}
