/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.tx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Refused;
import org.dvctt.store.OnEachEngine;
import org.dvctt.store.Sql;
import org.dvctt.store.StoreFailure;
import org.junit.Before;
import org.junit.Test;

public class JdbcTransactionsTest extends OnEachEngine {
  private static final String GROW = "UPDATE probe SET amount = amount + 1 WHERE id = ?";

  @Before
  public void rows() {
    store.migrate("probe", JdbcTransactionsTest.class.getClassLoader());
    transactions.writing(
        tx -> {
          for (int id = 1; id <= 2; id++) {
            Sql.in(tx).update("INSERT INTO probe (id, label, amount) VALUES (?, 'x', 0)", id);
          }
        });
  }

  @Test
  public void twoThatLockCrosswiseBothSucceedBecauseTheLoserTriesAgain() throws Exception {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();
    Thread other = new Thread(() -> crosswise(2, 1, bothHoldOne, runs));
    other.start();
    crosswise(1, 2, bothHoldOne, runs);
    other.join();
    assertEquals(2, amount(1));
    assertEquals(2, amount(2));
    assertTrue("a deadlock was meant: " + runs, runs.get() > 2);
  }

  private void crosswise(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
    List<Integer> tries = new ArrayList<>();
    transactions.writing(
        tx -> {
          runs.incrementAndGet();
          tries.add(1);
          Sql.in(tx).update(GROW, first);
          if (tries.size() == 1) {
            meet(bothHoldOne);
          }
          Sql.in(tx).update(GROW, second);
        });
  }

  @Test
  public void whatNeverSucceedsIsRefusedAfterBoundedTries() {
    AtomicInteger runs = new AtomicInteger();
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                transactions.writing(
                    tx -> {
                      runs.incrementAndGet();
                      throw new Contention("40001");
                    }));
    assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
    assertEquals(7, runs.get());
  }

  @Test
  public void everyStateThatMeansContentionIsTriedAgainAndNoOther() {
    List<String> passing =
        engine.equals("derby")
            ? List.of("40001", "40XL1", "40XL2", "X0Y84")
            : List.of("40001", "40P01", "55P03", "53300", "57P03");
    for (String state : passing) {
      assertEquals(state, 2, runsUntilDone(state));
    }
    for (String state : List.of("23505", "42X05", "22003")) {
      assertThrows(state, StoreFailure.class, () -> runsUntilDone(state));
    }
  }

  private int runsUntilDone(String firstFailure) {
    AtomicInteger runs = new AtomicInteger();
    transactions.writing(
        tx -> {
          if (runs.incrementAndGet() == 1) {
            throw new Contention(firstFailure);
          }
          Sql.in(tx).update(GROW, 1);
        });
    return runs.get();
  }

  @Test
  public void anExceptionOfTheWorkRollsBackAndComesUnchanged() {
    IllegalStateException thrown = new IllegalStateException("mine");
    List<String> after = new ArrayList<>();
    assertSame(
        thrown,
        assertThrows(
            IllegalStateException.class,
            () ->
                transactions.writing(
                    tx -> {
                      tx.afterCommit(() -> after.add("ran"));
                      Sql.in(tx).update(GROW, 1);
                      throw thrown;
                    })));
    assertEquals(0, amount(1));
    assertTrue(after.isEmpty());
    assertFalse(transactions.active());
  }

  @Test
  public void transactionsAreNotNestedAndAfterCommitMayOpenOne() {
    List<Long> seen = new ArrayList<>();
    transactions.writing(
        tx -> {
          assertTrue(transactions.active());
          assertThrows(IllegalStateException.class, () -> amount(1));
          tx.afterCommit(() -> seen.add(amount(1)));
          Sql.in(tx).update(GROW, 1);
        });
    assertEquals(List.of(1L), seen);
  }

  @Test
  public void anEndedTransactionCanNotBeUsedAndAReadCanNotWrite() {
    Tx ended = transactions.write(tx -> tx);
    assertThrows(IllegalStateException.class, () -> Sql.in(ended).update(GROW, 1));
    assertThrows(StoreFailure.class, () -> transactions.read(tx -> Sql.in(tx).update(GROW, 1)));
  }

  private long amount(int id) {
    return transactions.read(tx -> Sql.in(tx).count("SELECT amount FROM probe WHERE id = ?", id));
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Contention extends StoreFailure {
    private static final long serialVersionUID = 1L;

    Contention(String sqlState) {
      super("a statement", new SQLException("contention", sqlState));
    }
  }
}
