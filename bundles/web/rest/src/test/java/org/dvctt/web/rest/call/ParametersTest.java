/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.web.rest.problem.RequestFault;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** Query parameters: what can't be read is told by its name. */
public class ParametersTest {
  @Test
  public void datesAreReadOrTold() {
    assertNull(Parameters.date("as_of", " "));
    assertEquals(LocalDate.of(2020, 7, 31), Parameters.date("as_of", "2020-07-31"));
    for (String wrong : List.of("2020-02-30", "31/7/2020", "+12020-07-31", "2020-7-1")) {
      told("as_of", () -> Parameters.date("as_of", wrong));
    }
  }

  @Test
  public void momentsAreReadOrTold() {
    assertNull(Parameters.instant("known_at", null));
    assertEquals(
        Instant.parse("2020-08-03T01:00:00Z"),
        Parameters.instant("known_at", "2020-08-03T08:00:00+07:00"));
    for (String wrong :
        List.of("2020-08-03", "1800-01-01T00:00:00Z", "+12020-08-03T00:00:00Z", "now")) {
      told("known_at", () -> Parameters.instant("known_at", wrong));
    }
  }

  @Test
  public void textsAndNumbersKeepToTheirLimits() {
    assertEquals("a", Parameters.text("text", " a "));
    told("text", () -> Parameters.text("text", "a\u0000"));
    told("text", () -> Parameters.text("text", "x".repeat(201)));
    assertEquals(50, Parameters.limit(null));
    for (String wrong : List.of("0", "201", "-1", "1e1", "9999999999")) {
      told("limit", () -> Parameters.limit(wrong));
    }
    told("waiting_for_me", () -> Parameters.flag("waiting_for_me", "yes"));
  }

  private static void told(String name, ThrowingRunnable reading) {
    RequestFault fault = assertThrows(RequestFault.class, reading);
    assertEquals(400, fault.status());
    assertEquals(name, fault.reasons().get(0).field());
    assertEquals("BAD_PARAMETER", fault.reasons().get(0).code());
    assertTrue(fault.reasons().get(0).nextStep().en().length() > 5);
  }
}
