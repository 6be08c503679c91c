/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;
import static org.junit.Assert.assertEquals;

import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** C17: which budget years are open on the day of sending. */
public class BudgetYearTest {
  private static final String CLOSED = "FAIL R22 budget_year";

  @Test
  public void nextYearsBudgetIsNotOpenYet() {
    assertEquals(CLOSED, Packs.told(R20, "C17", Asked.on("2025-12-30", Slip.of(1)).year(2026)));
    assertEquals("PASS", Packs.told(R26, "C17", Asked.on("2026-01-01", Slip.of(1)).year(2026)));
    assertEquals(CLOSED, Packs.told(R26, "C17", Asked.on("2026-12-31", Slip.of(1)).year(2027)));
  }

  @Test
  public void lastYearsBudgetIsOpenInItsSettlementWindow() {
    assertEquals("PASS", Packs.told(R20, "C17", Asked.on("2026-01-05", Slip.of(1)).year(2025)));
    assertEquals("PASS", Packs.told(R20, "C17", Asked.on("2026-01-31", Slip.of(1)).year(2025)));
    assertEquals(CLOSED, Packs.told(R26, "C17", Asked.on("2026-02-01", Slip.of(1)).year(2025)));
    assertEquals(CLOSED, Packs.told(R26, "C17", Asked.on("2026-02-01", Slip.of(1)).year(2024)));
    assertEquals("PASS", Packs.told(R26, "C17", Asked.on("2027-01-31", Slip.of(1)).year(2026)));
  }

  @Test
  public void theWindowGivesNoNewAdvances() {
    String nature = "R22 vouchers[1].nature";
    assertEquals(
        "WARN " + nature,
        Packs.told(R20, "C17", Asked.on("2026-01-05", Slip.of(1), Slip.advance(1)).year(2025)));
    assertEquals(
        "FAIL " + nature,
        Packs.told(R26, "C17", Asked.on("2027-01-05", Slip.of(1), Slip.advance(1)).year(2026)));
    assertEquals("PASS", Packs.told(R26, "C17", Asked.on("2026-12-31", Slip.advance(1))));
  }
}
