/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.core.ports.Milestone;
import org.junit.Before;
import org.junit.Test;

public class SqlTest extends OnEachEngine {
  private static final String INSERT =
      "INSERT INTO probe (id, label, amount, flag, valid_from, seen_at, body, bytes)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  @Before
  public void table() {
    store.migrate("probe", SqlTest.class.getClassLoader());
  }

  @Test
  public void everyKindOfValueComesBackAsItWasWritten() {
    Instant at = Instant.parse("2020-08-03T01:02:03.123456789Z");
    String text = "Kho bạc Nhà nước".repeat(5000);
    transactions.writing(
        tx ->
            Sql.in(tx)
                .update(
                    INSERT,
                    1,
                    Milestone.REGISTERED,
                    9_007_199_254_740_993L,
                    true,
                    LocalDate.of(9999, 12, 31),
                    at,
                    text,
                    new byte[] {1, 2}));
    transactions.<Integer>read(
        tx -> {
          Sql.in(tx)
              .each(
                  "SELECT * FROM probe",
                  row -> {
                    assertEquals("REGISTERED", row.text("label"));
                    assertEquals(9_007_199_254_740_993L, row.number("amount"));
                    assertTrue(row.flag("flag"));
                    assertEquals(LocalDate.of(9999, 12, 31), row.date("valid_from"));
                    assertEquals(
                        Instant.parse("2020-08-03T01:02:03.123456Z"), row.instant("seen_at"));
                    assertEquals(text, row.text("body"));
                    assertArrayEquals(new byte[] {1, 2}, row.bytes("bytes"));
                  });
          return 0;
        });
  }

  @Test
  public void nullComesBackAsAbsentAndIsAnErrorWhereAValueWasMeant() {
    transactions.writing(
        tx -> {
          Sql.in(tx).update(INSERT, 1, "x", null, null, null, null, null, null);
          Sql.in(tx)
              .each(
                  "SELECT * FROM probe",
                  row -> {
                    assertTrue(row.optionalNumber("amount").isEmpty());
                    assertTrue(row.optionalDate("valid_from").isEmpty());
                    assertTrue(row.optionalInstant("seen_at").isEmpty());
                    assertTrue(row.optionalText("body").isEmpty());
                    assertThrows(IllegalStateException.class, () -> row.number("amount"));
                  });
        });
  }

  @Test
  public void aTakenKeyLeavesTheTransactionUsableWithInsert() {
    transactions.writing(
        tx -> {
          assertTrue(Sql.in(tx).insert(INSERT, 1, "a", null, null, null, null, null, null));
          assertFalse(Sql.in(tx).insert(INSERT, 1, "b", null, null, null, null, null, null));
          assertEquals(1, Sql.in(tx).count("SELECT COUNT(*) FROM probe"));
        });
    assertThrows(
        DuplicateRow.class,
        () ->
            transactions.writing(
                tx -> Sql.in(tx).update(INSERT, 1, "c", null, null, null, null, null, null)));
  }

  @Test
  public void batchesPagesAndSequencesWork() {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 1201; i++) {
      rows.add(new Object[] {i, "n" + i, (long) i, false, null, null, null, null});
    }
    transactions.writing(tx -> Sql.in(tx).batch(INSERT, rows));
    List<String> page =
        transactions.read(
            tx ->
                Sql.in(tx)
                    .list(
                        "SELECT label FROM probe ORDER BY id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                        row -> row.text("label"),
                        1199,
                        10));
    assertEquals(List.of("n1199", "n1200"), page);
    assertThrows(
        IllegalStateException.class,
        () -> transactions.read(tx -> Sql.in(tx).one("SELECT id FROM probe", r -> r.number("id"))));
    long first = transactions.write(tx -> Sql.in(tx).next("probe_no"));
    assertTrue(transactions.write(tx -> Sql.in(tx).next("probe_no")) > first);
  }

  @Test
  public void aFailureNamesTheStatementButNoParameter() {
    StoreFailure failure =
        assertThrows(
            StoreFailure.class,
            () -> transactions.read(tx -> Sql.in(tx).count("SELECT COUNT(*) FROM nowhere")));
    assertTrue(failure.getMessage(), failure.getMessage().contains("FROM nowhere"));
    assertThrows(
        IllegalArgumentException.class,
        () -> transactions.read(tx -> Sql.in(tx).count("SELECT 1 FROM probe WHERE id = ?", 1.5)));
  }

  @Test
  public void aHeldRowIsReadByOthersAndKeptOrChangedOnlyAfterTheCommit() throws Exception {
    transactions.writing(
        tx ->
            Sql.in(tx)
                .update(INSERT, 1, "x", 1L, true, LocalDate.EPOCH, Instant.EPOCH, "", new byte[0]));
    String query = "SELECT amount FROM probe WHERE id = ?";
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    List<Thread> others = new ArrayList<>();
    Thread first =
        new Thread(
            () ->
                transactions.writing(
                    tx -> {
                      assertTrue(Sql.in(tx).hold(query, 1));
                      held.countDown();
                      awaited(read);
                      // The two others have time to come to the row.
                      LockSupport.parkNanos(200_000_000);
                      order.add("first");
                      Sql.in(tx).update("UPDATE probe SET amount = amount * 10 WHERE id = 1");
                    }));
    others.add(
        new Thread(
            () ->
                transactions.writing(
                    tx -> {
                      assertTrue(Sql.in(tx).hold(query, 1));
                      order.add("keeper");
                    })));
    others.add(
        new Thread(
            () ->
                transactions.writing(
                    tx -> {
                      Sql.in(tx).update("UPDATE probe SET amount = amount + 1 WHERE id = 1");
                      order.add("changer");
                    })));
    first.start();
    held.await();
    // A reader that came after who waits to change the row would wait behind them on Derby.
    order.add("read " + transactions.<Long>read(tx -> Sql.in(tx).count(query, 1)));
    read.countDown();
    others.forEach(Thread::start);
    first.join();
    for (Thread other : others) {
      other.join();
    }
    assertEquals(List.of("read 1", "first"), order.subList(0, 2));
    assertEquals(4, order.size());
    assertEquals(11L, transactions.<Long>read(tx -> Sql.in(tx).count(query, 1)).longValue());
    assertFalse(transactions.<Boolean>write(tx -> Sql.in(tx).hold(query, 2)));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
