/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.tx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dvctt.core.ports.Transactions;
import org.dvctt.store.Sql;
import org.dvctt.store.StoreFailure;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Derby hands out the numbers of a sequence under a lock, and gives up with a state of its own. */
public class SequenceContentionTest {
  private static final String WAIT = "derby.locks.waitTimeout";
  private static final String SEQUENCE = "probe_sequence";
  private final String before = System.getProperty(WAIT, "");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private TestStore store;
  private Transactions transactions;

  @Before
  public void open() {
    // Read once, when this test's own database opens.
    System.setProperty(WAIT, "1");
    store = TestStore.derby();
    transactions = store.transactions();
    transactions.writing(
        tx -> Sql.in(tx).update("CREATE SEQUENCE " + SEQUENCE + " AS BIGINT START WITH 1"));
  }

  @After
  public void close() {
    threads.shutdownNow();
    store.close();
    if (before.isEmpty()) {
      System.clearProperty(WAIT);
    } else {
      System.setProperty(WAIT, before);
    }
  }

  @Test
  public void whoMeetsALockedSequenceTriesAgainAndGetsItsNumber() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch failedOnce = new CountDownLatch(1);
    Future<?> holder =
        threads.submit(
            () ->
                transactions.writing(
                    tx -> {
                      Sql.in(tx)
                          .list(
                              "SELECT sequencename FROM sys.syssequences WITH RS",
                              row -> row.text("sequencename"));
                      held.countDown();
                      await(failedOnce);
                    }));
    await(held);
    List<String> failures = new ArrayList<>();
    long number =
        transactions.<Long>write(
            tx -> {
              try {
                return Sql.in(tx).next(SEQUENCE);
              } catch (StoreFailure e) {
                failures.add(e.sqlState());
                failedOnce.countDown();
                throw e;
              }
            });
    holder.get(30, TimeUnit.SECONDS);
    assertEquals("X0Y84", failures.get(0));
    assertEquals(1, number);
  }

  @Test
  public void manyAtOnceGetNumbersOfTheirOwn() throws Exception {
    Set<Long> numbers = ConcurrentHashMap.newKeySet();
    List<Callable<Integer>> takers = new ArrayList<>();
    for (int taker = 0; taker < 24; taker++) {
      takers.add(
          () -> {
            for (int i = 0; i < 100; i++) {
              numbers.add(transactions.<Long>write(tx -> Sql.in(tx).next(SEQUENCE)));
            }
            return 0;
          });
    }
    for (Future<Integer> done : threads.invokeAll(takers)) {
      done.get();
    }
    assertEquals(2400, numbers.size());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
