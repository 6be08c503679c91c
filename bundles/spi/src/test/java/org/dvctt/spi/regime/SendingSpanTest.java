/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.regime;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dvctt.model.FiscalYear;
import org.junit.Test;

public class SendingSpanTest {
  private final Map<String, String> declared =
      new HashMap<>(Map.of(RegimePack.SENT_FROM, "2020-03-16", RegimePack.SENT_TO, "2025-12-31"));

  private SendingSpan span() {
    return SendingSpan.of(name -> declared.getOrDefault(name, ""));
  }

  private static boolean covers(SendingSpan span, int year, String on) {
    return span.covers(FiscalYear.of(year), LocalDate.parse(on));
  }

  @Test
  public void bothDaysAreIncluded() {
    assertTrue(covers(span(), 2020, "2020-03-16"));
    assertTrue(covers(span(), 2025, "2025-12-31"));
    assertFalse(covers(span(), 2020, "2020-03-15"));
    assertFalse(covers(span(), 2025, "2026-01-01"));
  }

  @Test
  public void theTailIsForTheLastBudgetYearOnly() {
    declared.put(RegimePack.TAIL_TO, "2026-01-31");
    assertTrue(covers(span(), 2025, "2026-01-31"));
    assertFalse(covers(span(), 2025, "2026-02-01"));
    assertFalse(covers(span(), 2024, "2026-01-05"));
    assertFalse(covers(span(), 2026, "2026-01-05"));
    assertTrue(covers(span(), 2026, "2025-12-31"));
  }

  @Test
  public void aSuccessorLeavesItsPredecessorsTailAloneAndNothingElse() {
    declared.put(RegimePack.SENT_FROM, "2026-01-01");
    declared.put(RegimePack.SENT_TO, "9999-12-31");
    declared.put(RegimePack.PRIOR_FROM, "2026-02-01");
    assertFalse(covers(span(), 2025, "2026-01-31"));
    assertTrue(covers(span(), 2025, "2026-02-01"));
    assertTrue(covers(span(), 2026, "2026-01-01"));
    assertTrue(covers(span(), 2024, "2026-01-05"));
  }

  @Test
  public void whatIsNoDateOrOutOfOrderIsNamed() {
    declared.put(RegimePack.TAIL_TO, "31/01/2026");
    assertEquals("dvctt.pack.tail.to=31/01/2026 is no ISO date", refusal());
    declared.put(RegimePack.TAIL_TO, "2025-12-30");
    assertTrue(refusal(), refusal().contains("out of order"));
    declared.remove(RegimePack.TAIL_TO);
    declared.remove(RegimePack.SENT_TO);
    assertEquals("dvctt.pack.sent.to= is no ISO date", refusal());
  }

  private String refusal() {
    return String.valueOf(assertThrows(IllegalArgumentException.class, this::span).getMessage());
  }
}
