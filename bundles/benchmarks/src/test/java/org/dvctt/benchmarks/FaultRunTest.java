/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dvctt.plugin.simcommon.JournalCheck;
import org.dvctt.store.testing.PostgresCluster;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Orders through the real core at 20 % faults: both journals agree with our books, nothing is paid
 * twice or lost, what stays unknown is asked of a person, and the ledgers are whole. In {@code
 * ./test} in its short form; the long one with {@code -Dorders=2000}, repeated with {@code -Dseed}.
 */
public class FaultRunTest {
  private static final int ORDERS = Integer.getInteger("orders", 16);
  private static final long SEED = Long.getLong("seed", System.nanoTime() % 1_000_000_000);
  private static final boolean SHORT = ORDERS < 500;

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void onDerbyNothingIsPaidTwiceOrLost() throws Exception {
    Path folder = temporary.getRoot().toPath();
    run("Derby", () -> DiskStore.derby(folder));
  }

  @Test
  public void onPostgresqlNothingIsPaidTwiceOrLost() throws Exception {
    Path folder = temporary.getRoot().toPath();
    String database = PostgresCluster.shared().newDatabase();
    run("PostgreSQL", () -> DiskStore.postgresql(database, folder));
  }

  private void run(String name, Callable<DiskStore> store) throws Exception {
    System.out.println("FaultRunTest on " + name + ", -Dorders=" + ORDERS + " -Dseed=" + SEED);
    long start = System.nanoTime();
    // In the short form a person is asked about every unknown answer at once.
    FaultRun.Load load =
        SHORT
            ? new FaultRun.Load(ORDERS, SEED, 20, 1, 3_000, 0, 2)
            : new FaultRun.Load(ORDERS, SEED, 20, 5, 5_000, 1, 30);
    try (FaultRun run = new FaultRun(load, temporary.getRoot().toPath(), store)) {
      run.untilOnlyPeopleCanGoOn();
      Set<String> asked = new HashSet<>();
      run.books().openPayments().forEach(order -> asked.add(order.id()));
      run.books().openBookings().forEach(order -> asked.add(order.id()));
      for (JournalCheck check : run.compare()) {
        assertTrue(check.report(), check.clean());
        assertTrue(
            "each is asked of a person: " + check.unknown() + " of " + asked,
            asked.containsAll(check.unknown()));
      }
      assertWhole(run);

      run.untilPeopleHaveConcluded();
      for (JournalCheck check : run.compare()) {
        assertTrue(check.report(), check.clean());
        assertEquals(check.report(), List.of(), check.unknown());
      }
      assertWhole(run);
      assertEquals("budget consumed is what the bank paid", paid(run), run.books().consumed());
      assertEquals("nothing is held for nobody", 0, run.books().reserved());
      System.out.println(
          name
              + ": "
              + run.figures()
              + "; asked of people "
              + asked.size()
              + "; "
              + Duration.ofNanos(System.nanoTime() - start).toSeconds()
              + " s, -Dseed="
              + SEED);
    }
  }

  private static void assertWhole(FaultRun run) {
    assertEquals(List.of("audit", "budget", "payment"), run.checks());
    assertEquals(List.of(), run.findings());
  }

  /** What the bank's own journal says that it paid and did not return, in đồng. */
  private static long paid(FaultRun run) {
    FaultsMet bank = run.bank();
    return run.books().payments().stream()
        .filter(payment -> bank.status().get(payment.orderId()).equals("PAID"))
        .mapToLong(payment -> payment.amount())
        .sum();
  }
}
