/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Random;
import org.junit.Test;

public class MoneyTest {
  @Test
  public void readsWhatItWrites() {
    long seed = System.nanoTime();
    System.out.println("MoneyTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      Money money = Money.of(Math.abs(random.nextLong() % 1_000_000_000_000_000_000L));
      assertEquals(money, Money.parse(money.toString()));
      assertEquals(money, Money.parse(money.formatted()));
    }
  }

  @Test
  public void groupsByThousands() {
    assertEquals("0", Money.ZERO.formatted());
    assertEquals("999", Money.of(999).formatted());
    assertEquals("1.000", Money.of(1000).formatted());
    assertEquals("-1.234.567", Money.of(-1234567).formatted());
  }

  @Test
  public void refusesWhatIsNoWholeNumberOfDong() {
    for (String text : new String[] {"", "-1", "1,5", "1.5", "1.23.456", "12 000", "1e6", "٣"}) {
      Refused refused = assertThrows(text, Refused.class, () -> Money.parse(text));
      assertEquals("BAD_AMOUNT", refused.reasons().get(0).code());
    }
  }

  @Test
  public void overflowIsAnError() {
    Money most = Money.of(Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Money.of(1)));
    assertThrows(ArithmeticException.class, () -> Money.of(Long.MIN_VALUE).minus(Money.of(1)));
  }
}
