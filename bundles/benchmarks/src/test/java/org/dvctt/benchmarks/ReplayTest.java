/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dvctt.store.Sql;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The comparison is fair only when bare JDBC writes the very same rows. */
public class ReplayTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void bareJdbcWritesTheSameRowsInTheSameTransactions() throws Exception {
    Path first = temporary.getRoot().toPath().resolve("first");
    Path second = temporary.getRoot().toPath().resolve("second");
    try (DiskStore store = DiskStore.derby(first)) {
      store
          .transactions()
          .writing(
              tx ->
                  Sql.in(tx)
                      .update(
                          "CREATE TABLE thing (id BIGINT PRIMARY KEY, said VARCHAR(9), at_time TIMESTAMP)"));
    }
    DiskStore.copy(first, second);
    List<List<RecordedWrite>> transactions;
    long rows;
    try (DiskStore store = DiskStore.derby(first)) {
      store.recording().start();
      for (long i = 0; i < 5; i++) {
        long id = i;
        store.transactions().writing(tx -> write(Sql.in(tx), id));
      }
      store.recording().stop();
      transactions = store.recording().transactions();
      rows = store.recording().rows().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(5, transactions.size());
      assertEquals(10, rows);
    }
    try (DiskStore store = DiskStore.derby(second)) {
      assertEquals(rows, Replay.of(store.pool(), transactions));
      long count =
          store
              .transactions()
              .read(tx -> Sql.in(tx).count("SELECT COUNT(*) FROM thing WHERE said = ?", "b"));
      assertEquals(5, count);
    }
  }

  private static void write(Sql sql, long id) {
    sql.update(
        "INSERT INTO thing (id, said, at_time) VALUES (?, ?, ?)",
        id,
        "a",
        Instant.parse("2020-08-03T01:00:00Z"));
    sql.update("UPDATE thing SET said = ? WHERE id = ?", "b", id);
  }
}
