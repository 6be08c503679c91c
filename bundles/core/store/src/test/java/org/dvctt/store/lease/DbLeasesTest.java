/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.lease;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.Leases.Lease;
import org.dvctt.store.OnEachEngine;
import org.junit.Test;

public class DbLeasesTest extends OnEachEngine {
  private static final Duration TIME = Duration.ofSeconds(10);
  private final Instant start = Instant.parse("2020-08-03T01:00:00Z");

  private Leases node(int secondsLater) {
    return store.leases(Clock.fixed(start.plusSeconds(secondsLater), ZoneOffset.UTC));
  }

  @Test
  public void oneHoldsItAndRenewsItWithTheSameToken() {
    Leases first = node(0);
    Lease lease = first.take("job", TIME).orElseThrow();
    assertEquals(lease, first.take("job", TIME).orElseThrow());
    assertTrue(node(9).take("job", TIME).isEmpty());
    assertTrue(node(9).take("other", TIME).isPresent());
  }

  @Test
  public void whoTakesItOverGetsAGreaterTokenAndTheOldOneIsFencedOut() {
    Leases first = node(0);
    Lease old = first.take("job", TIME).orElseThrow();
    Leases second = node(11);
    Lease taken = second.take("job", TIME).orElseThrow();
    assertTrue(taken.token() > old.token());
    transactions.writing(tx -> second.check(tx, taken));
    assertThrows(LeaseLost.class, () -> transactions.writing(tx -> first.check(tx, old)));
    assertTrue(first.take("job", TIME).isEmpty());
  }

  @Test
  public void whatIsGivenBackCanBeTakenAtOnce() {
    Leases first = node(0);
    first.release(first.take("job", TIME).orElseThrow());
    assertTrue(node(0).take("job", TIME).isPresent());
  }
}
