/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.junit.Test;

/** Regular work goes on after a round that failed, and elsewhere after a stop. */
public class LeasedRoundsTest extends OnEachEngine {
  private static final Duration EVERY = Duration.ofMillis(5);

  /** Time stands still: no lease ends by itself. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-08-03T01:00:00Z"), ZoneOffset.UTC);

  @Test
  public void noFailureEndsTheRounds() throws Exception {
    List<RuntimeException> failures =
        List.of(
            new LeaseLost("lease test 1 is no longer held"),
            new IllegalStateException("the state is wrong"),
            new UnsupportedOperationException("nobody thought of it"));
    CountDownLatch rounds = new CountDownLatch(failures.size() + 1);
    LeasedRounds work =
        new LeasedRounds(
            "test",
            EVERY,
            store.leases(CLOCK),
            lease -> {
              int round = failures.size() + 1 - (int) rounds.getCount();
              rounds.countDown();
              if (round < failures.size()) {
                throw failures.get(round);
              }
            },
            () -> {});
    assertTrue("rounds left: " + rounds, rounds.await(60, TimeUnit.SECONDS));
    work.stop();
  }

  @Test
  public void whoWaitsWatchesAndGoesOnAtOnceWhenTheOtherStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    LeasedRounds first =
        new LeasedRounds("test", EVERY, store.leases(CLOCK), lease -> begun.countDown(), () -> {});
    assertTrue("the first works", begun.await(60, TimeUnit.SECONDS));

    CountDownLatch watching = new CountDownLatch(1);
    CountDownLatch taken = new CountDownLatch(1);
    AtomicReference<Optional<Leases.Lease>> held = new AtomicReference<>(Optional.empty());
    LeasedRounds second =
        new LeasedRounds(
            "test",
            EVERY,
            store.leases(CLOCK),
            lease -> {
              held.set(Optional.of(lease));
              taken.countDown();
            },
            watching::countDown);
    assertTrue("the second watches", watching.await(60, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), held.get());

    first.stop();
    assertTrue("the second works", taken.await(60, TimeUnit.SECONDS));
    assertEquals(2, held.get().orElseThrow().token());
    second.stop();
  }
}
