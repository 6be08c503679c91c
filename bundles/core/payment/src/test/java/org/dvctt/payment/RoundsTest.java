/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dvctt.store.testing.TestStore;
import org.junit.Test;

/** Regular work goes on after a round that failed, whatever it failed with. */
public class RoundsTest {
  @Test
  public void noFailureEndsTheRounds() throws Exception {
    List<RuntimeException> failures =
        List.of(
            new Overtaken(1, 2),
            new IllegalStateException("the state is wrong"),
            new UnsupportedOperationException("nobody thought of it"));
    CountDownLatch rounds = new CountDownLatch(failures.size() + 1);
    try (TestStore store = TestStore.derby()) {
      Rounds work =
          new Rounds(
              "test",
              Duration.ofMillis(5),
              store.leases(Clock.systemUTC()),
              lease -> {
                int round = failures.size() + 1 - (int) rounds.getCount();
                rounds.countDown();
                if (round < failures.size()) {
                  throw failures.get(round);
                }
              });
      assertTrue("rounds left: " + rounds, rounds.await(60, TimeUnit.SECONDS));
      work.stop();
    }
  }
}
