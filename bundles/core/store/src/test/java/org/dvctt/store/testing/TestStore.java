/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.Transactions;
import org.dvctt.store.command.DbIdempotency;
import org.dvctt.store.dialect.Dialect;
import org.dvctt.store.engine.OpenStore;
import org.dvctt.store.lease.DbLeases;
import org.dvctt.store.migration.ContextMigration;
import org.dvctt.store.migration.StoreMigrations;
import org.dvctt.store.outbox.DbOutbox;
import org.dvctt.store.outbox.OutboxBell;
import org.dvctt.store.outbox.OutboxWorker;
import org.dvctt.store.tx.JdbcTransactions;
import org.jspecify.annotations.Nullable;

/**
 * A real, empty store for a test, with the store's own tables: Derby in memory, or a database of a
 * throw-away PostgreSQL. It opens when it is first used, as a copy of one that was migrated before.
 */
public final class TestStore implements AutoCloseable {
  private StoreTemplates.Tables tables;
  private final OutboxBell bell = new OutboxBell();
  private final List<OutboxWorker> workers = new ArrayList<>();
  private StoreTemplates.@Nullable Copy copy;
  private @Nullable Transactions transactions;

  private TestStore(Dialect dialect) {
    tables =
        new StoreTemplates.Tables(dialect, List.of())
            .with(StoreMigrations.CONTEXT, StoreMigrations.class.getClassLoader());
  }

  /** Derby in memory. */
  public static TestStore derby() {
    return new TestStore(Dialect.DERBY);
  }

  /** A new database in this process's PostgreSQL. */
  public static TestStore postgresql() {
    return new TestStore(Dialect.POSTGRESQL);
  }

  /** Both engines, for parameterized tests; a system without PostgreSQL fails them. */
  public static List<String> engines() {
    return List.of("derby", "postgresql");
  }

  /** The store of that engine. */
  public static TestStore on(String engine) {
    return engine.equals("derby") ? derby() : postgresql();
  }

  /**
   * Gives it the tables of a context too, from {@code db/<context>}. Many stores with the same
   * tables cost one migration.
   *
   * @throws IllegalStateException when the store is already in use
   */
  public synchronized TestStore with(String context, ClassLoader resources) {
    if (copy != null) {
      throw new IllegalStateException("in use: migrate " + context + " instead");
    }
    tables = tables.with(context, resources);
    return this;
  }

  /** Runs a context's migrations from {@code db/<context>}; returns how many scripts ran. */
  public int migrate(String context, ClassLoader resources) {
    return new ContextMigration(store()).run(context, resources);
  }

  public synchronized Transactions transactions() {
    if (transactions == null) {
      transactions = new JdbcTransactions(store());
    }
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
    return DbLeases.on(transactions(), clock);
  }

  /** Starts an outbox worker that ends with the store. */
  public OutboxWorker worker(Map<String, OutboxHandler> handlers) {
    OutboxWorker worker =
        new OutboxWorker(transactions(), leases(Clock.systemUTC()), bell, handlers);
    workers.add(worker);
    return worker;
  }

  @Override
  public synchronized void close() {
    try {
      for (OutboxWorker worker : workers) {
        worker.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (copy != null) {
      copy.drop();
    }
  }

  private synchronized OpenStore store() {
    if (copy == null) {
      copy = StoreTemplates.copy(tables);
    }
    return copy.store();
  }
}
