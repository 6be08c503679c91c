/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.Transactions;
import org.dvctt.store.command.DbIdempotency;
import org.dvctt.store.dialect.Dialect;
import org.dvctt.store.engine.OpenStore;
import org.dvctt.store.engine.StoreSettings;
import org.dvctt.store.lease.DbLeases;
import org.dvctt.store.migration.ContextMigration;
import org.dvctt.store.migration.StoreMigrations;
import org.dvctt.store.outbox.DbOutbox;
import org.dvctt.store.outbox.OutboxBell;
import org.dvctt.store.outbox.OutboxWorker;
import org.dvctt.store.tx.JdbcTransactions;

/**
 * A real, empty store for a test, with the store's own tables: Derby in memory, or a database of a
 * throw-away PostgreSQL.
 */
public final class TestStore implements AutoCloseable {
  private final OpenStore store;
  private final OutboxBell bell = new OutboxBell();
  private final List<OutboxWorker> workers = new ArrayList<>();
  private final Transactions transactions;

  private TestStore(Dialect dialect, String database, String user) {
    Path data = Path.of(System.getProperty("java.io.tmpdir"), "teststore");
    try {
      store = OpenStore.open(new StoreSettings(dialect, database, user, "", 24, data));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    transactions = new JdbcTransactions(store);
    migrate(StoreMigrations.CONTEXT, StoreMigrations.class.getClassLoader());
  }

  /** Derby in memory. */
  public static TestStore derby() {
    return new TestStore(Dialect.DERBY, "memory:" + UUID.randomUUID(), "");
  }

  /** A new database in this process's PostgreSQL. */
  public static TestStore postgresql() {
    return new TestStore(Dialect.POSTGRESQL, PostgresCluster.shared().newDatabase(), "postgres");
  }

  /** Both engines, for parameterized tests; a system without PostgreSQL fails them. */
  public static List<String> engines() {
    return List.of("derby", "postgresql");
  }

  /** The store of that engine. */
  public static TestStore on(String engine) {
    return engine.equals("derby") ? derby() : postgresql();
  }

  /** Runs a context's migrations from {@code db/<context>}; returns how many scripts ran. */
  public int migrate(String context, ClassLoader resources) {
    return new ContextMigration(store).run(context, resources);
  }

  public Transactions transactions() {
    return transactions;
  }

  public Outbox outbox() {
    return new DbOutbox(bell);
  }

  public OutboxBell bell() {
    return bell;
  }

  public Idempotency idempotency() {
    return new DbIdempotency();
  }

  /** Leases of another node each time. */
  public Leases leases(Clock clock) {
    return DbLeases.on(transactions, clock);
  }

  /** Starts an outbox worker that ends with the store. */
  public OutboxWorker worker(Map<String, OutboxHandler> handlers) {
    OutboxWorker worker = new OutboxWorker(transactions, leases(Clock.systemUTC()), bell, handlers);
    workers.add(worker);
    return worker;
  }

  @Override
  public void close() {
    try {
      for (OutboxWorker worker : workers) {
        worker.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    store.close();
  }
}
