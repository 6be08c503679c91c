/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.model.RuleQuestion;
import org.dvctt.testkit.check.ControlQuickChecks;
import org.junit.Test;

/** What swaps are measured with sees what it is there to see. */
public class SwapInstrumentsTest {
  private static final int CALLS = 40;

  @Test
  public void eachCallIsAnsweredDroppedOrWrong() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch enough = new CountDownLatch(CALLS);
    Calls calls =
        load(
            question -> {
              enough.countDown();
              return switch (asked.getAndIncrement() % 4) {
                case 0 -> "1.0.0";
                case 1 -> "0.9.0";
                case 2 -> throw new Side.NotAsked("nobody");
                default -> throw new IllegalStateException("out of the rule");
              };
            },
            () -> enough.await(20, TimeUnit.SECONDS));
    assertEquals(asked.get(), calls.all());
    assertTrue(calls.answered().get("1.0.0") >= CALLS / 4);
    assertTrue(calls.dropped().get("nobody") >= CALLS / 4);
    assertTrue(calls.wrong().get("answer of 0.9.0") >= CALLS / 4);
    assertTrue(calls.wrong().get("java.lang.IllegalStateException: out of the rule") > 0);
  }

  @Test
  public void aCallThatWasHeldUpCountsFromWhenItWasDue() throws Exception {
    CountDownLatch held = new CountDownLatch(4);
    CountDownLatch released = new CountDownLatch(1);
    Calls calls =
        load(
            question -> {
              held.countDown();
              await(released, 20_000);
              return "1.0.0";
            },
            () -> {
              await(held, 20_000);
              await(released, 100); // meanwhile some hundred calls are due
              released.countDown();
              return held;
            });
    assertTrue("so many were asked late: " + calls.all(), calls.all() > CALLS);
    assertTrue("p90 is " + calls.millis(0.9) + " ms", calls.millis(0.9) >= 20);
  }

  @Test
  public void aVersionMayAnswerFromItsReplacingToItsReplacement() {
    InPlace inPlace = new InPlace("1.0.0");
    long before = inPlace.now();
    inPlace.replacing("1.0.1");
    long meanwhile = inPlace.now();
    inPlace.replaced("1.0.1");
    long after = inPlace.now();
    assertFalse(inPlace.allows("1.0.1", before, before));
    assertTrue(inPlace.allows("1.0.1", before, meanwhile));
    assertTrue(inPlace.allows("1.0.0", meanwhile, after));
    assertFalse(inPlace.allows("1.0.0", after, after));
    assertEquals("1.0.1", inPlace.version());
  }

  @Test
  public void timesAreKeptToWithinTwoPercent() {
    for (long nanos : new long[] {1, 127, 128, 1_000, 123_456, 98_765_432_100L}) {
      Latencies latencies = new Latencies();
      latencies.add(nanos);
      assertEquals(nanos / 1e6, latencies.millis(0.99), 0.02 * nanos / 1e6);
    }
    Latencies latencies = new Latencies();
    for (int i = 1; i <= 100; i++) {
      latencies.add(i * 1_000_000L);
    }
    assertEquals(50, latencies.millis(0.5), 1);
    assertEquals(99, latencies.millis(0.99), 2);
  }

  /** A side that answers so, at 1,000 calls a second. */
  private static Calls load(Answer answer, Callable<?> meanwhile) throws Exception {
    Calls calls = new Calls();
    RuleQuestion question = ControlQuickChecks.usual(LocalDate.of(2020, 8, 3));
    new Load(answer, question, new InPlace("1.0.0"), 1_000).during(calls, meanwhile);
    return calls;
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Answer extends Side {
    @Override
    default String name() {
      return "made up";
    }

    @Override
    default void reload(String version) {}

    @Override
    default void close() {}
  }
}
