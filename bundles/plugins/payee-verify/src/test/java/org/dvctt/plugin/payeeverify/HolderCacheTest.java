/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.PayeeAccount;
import org.junit.Test;

public class HolderCacheTest {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private Instant now = Instant.parse("2020-08-03T02:00:00Z");

  private static PayeeAccount account(int number) {
    return new PayeeAccount("12204001", Integer.toString(number));
  }

  private static AccountHolder held(int number) {
    return AccountHolder.held(account(number), "Hộ " + number, "x", DAY);
  }

  @Test
  public void itHoldsSoManyAndForgetsWhatWasNotAskedForLongest() {
    HolderCache cache = new HolderCache(2, Duration.ofMinutes(1), () -> now);
    cache.keep(held(1));
    cache.keep(held(2));
    assertTrue(cache.find(account(1)).isPresent());
    cache.keep(held(3));
    assertEquals(2, cache.size());
    assertFalse(cache.find(account(2)).isPresent());
    assertTrue(cache.find(account(1)).isPresent());
  }

  @Test
  public void itForgetsAfterItsTimeAndKeepsNothingThatIsNoHolder() {
    HolderCache cache = new HolderCache(2, Duration.ofMinutes(1), () -> now);
    cache.keep(held(1));
    cache.keep(AccountHolder.noAccount(account(2), "x", DAY));
    assertEquals(1, cache.size());
    now = now.plus(Duration.ofMinutes(1));
    assertFalse(cache.find(account(1)).isPresent());
    assertEquals(0, cache.size());
  }

  @Test
  public void noneAreKeptWhenNoneAreWanted() {
    HolderCache cache = new HolderCache(0, Duration.ofMinutes(1), () -> now);
    cache.keep(held(1));
    assertEquals(0, cache.size());
  }
}
