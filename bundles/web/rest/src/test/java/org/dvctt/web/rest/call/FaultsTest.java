/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.junit.Test;

/** What a body's fields may be, and how each that may not is told. */
public class FaultsTest {
  @Test
  public void textsAreThereFitAndInOneForm() {
    told("REQUIRED a", f -> f.text("a", null, 5));
    told("REQUIRED a", f -> f.text("a", "  ", 5));
    told("TOO_LONG a", f -> f.text("a", "123456", 5));
    told("BAD_TEXT a", f -> f.text("a", "1\u0007", 5));
    told("BAD_TEXT a", f -> f.optionalText("a", "\ud800", 5));
    told("", f -> assertEquals("12345", f.text("a", "12345", 5)));
    told("", f -> assertEquals("", f.optionalText("a", null, 5)));
    told("", f -> assertEquals("\u1ea1", f.text("a", " a\u0323 ", 5)));
  }

  @Test
  public void secretsAreTakenAsTheyAreWithinTheirLimit() {
    told("REQUIRED a", f -> f.secret("a", "", 5));
    told("TOO_LONG a", f -> f.secret("a", "123456", 5));
    told("", f -> assertEquals(" a\u0323", f.secret("a", " a\u0323", 5)));
  }

  @Test
  public void amountsAreWholeAndOfEighteenDigits() {
    told("REQUIRED a", f -> f.amount("a", null));
    told("BAD_AMOUNT a", f -> f.amount("a", -1L));
    told("BAD_AMOUNT a", f -> f.amount("a", 1_000_000_000_000_000_000L));
    told("", f -> assertEquals(Money.of(5), f.amount("a", 5L)));
  }

  @Test
  public void listsAreThereAndWithinTheirLimit() {
    told("REQUIRED a", f -> f.list("a", List.of(), 2));
    told("TOO_MANY a", f -> f.optionalList("a", List.of(1, 2, 3), 2));
    told("REQUIRED a[1]", f -> f.optionalList("a", Arrays.asList(1, null), 2));
    told("", f -> assertEquals(List.of(), f.optionalList("a", null, 2)));
  }

  private static void told(String expected, Consumer<Faults> reading) {
    Faults faults = new Faults();
    reading.accept(faults);
    assertEquals(expected.isEmpty(), faults.none());
    if (expected.isEmpty()) {
      faults.refuse();
    } else {
      Refused refused = assertThrows(Refused.class, faults::refuse);
      assertEquals(
          List.of(expected),
          refused.reasons().stream().map(r -> r.code() + " " + r.field()).toList());
      assertTrue(refused.reasons().get(0).nextStep().vi().length() > 5);
    }
  }
}
