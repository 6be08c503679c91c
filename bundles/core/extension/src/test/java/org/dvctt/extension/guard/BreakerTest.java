/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class BreakerTest {
  private final AtomicInteger opened = new AtomicInteger();

  @Test
  public void opensWhenHalfOfTheLastCallsFailed() {
    Breaker breaker = breaker(Duration.ofHours(1));
    for (Outcome outcome :
        new Outcome[] {Outcome.ANSWERED, Outcome.TIMED_OUT, Outcome.ANSWERED, Outcome.GARBAGE}) {
      assertTrue(breaker.enter());
      breaker.end(outcome, 1_000);
    }
    assertEquals("OPEN", breaker.state());
    assertEquals(1, opened.get());
    assertFalse(breaker.enter());
  }

  @Test
  public void callsThatNeverRanAreNotCounted() {
    Breaker breaker = breaker(Duration.ofHours(1));
    for (int i = 0; i < 100; i++) {
      assertTrue(breaker.enter());
      breaker.end(i % 2 == 0 ? Outcome.BUSY : Outcome.LEFT, 0);
    }
    assertEquals("CLOSED", breaker.state());
  }

  @Test
  public void halfOpenAFewCallsDecide() {
    Breaker breaker = breaker(Duration.ofMillis(1));
    fail(breaker, 4);
    awaitHalfOpen(breaker); // the first trial is in
    assertTrue(breaker.enter());
    assertFalse("two trials only", breaker.enter());
    breaker.end(Outcome.THREW, 1_000);
    breaker.end(Outcome.THREW, 1_000);
    assertEquals(2, opened.get());
    awaitHalfOpen(breaker);
    breaker.end(Outcome.ANSWERED, 1_000);
    assertTrue(breaker.enter());
    breaker.end(Outcome.ANSWERED, 1_000);
    assertEquals("CLOSED", breaker.state());
    assertEquals(2, opened.get());
  }

  private Breaker breaker(Duration open) {
    return new Breaker("x", new GuardLimits.Breakers(4, 50, open, 2), opened::incrementAndGet);
  }

  private static void fail(Breaker breaker, int times) {
    for (int i = 0; i < times; i++) {
      assertTrue(breaker.enter());
      breaker.end(Outcome.THREW, 1_000);
    }
  }

  private static void awaitHalfOpen(Breaker breaker) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!breaker.enter()) {
      assertTrue("still " + breaker.state(), System.nanoTime() < end);
      Thread.onSpinWait();
    }
    assertEquals("HALF_OPEN", breaker.state());
  }
}
