/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  private TestStore(StoreTemplates.Tables tables) {
    this.tables = tables;
  }

  private static TestStore empty(Dialect dialect) {
    return new TestStore(
        StoreTemplates.Tables.of(dialect)
            .with(StoreMigrations.CONTEXT, StoreMigrations.class.getClassLoader()));
  }

  /** The database that others will be copies of. */
  static TestStore over(StoreTemplates.Tables tables, OpenStore open) {
    TestStore store = new TestStore(tables);
    store.copy = new StoreTemplates.Copy(open, "");
    return store;
  }

  /** Derby in memory. */
  public static TestStore derby() {
    return empty(Dialect.DERBY);
  }

  /** A new database in this process's PostgreSQL. */
  public static TestStore postgresql() {
    return empty(Dialect.POSTGRESQL);
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
    mustNotBeInUse();
    tables = tables.with(context, resources);
    return this;
  }

  /**
   * Gives it rows, once all of its tables are there. Many stores with rows of the same name cost
   * one filling.
   *
   * @param filling puts them in; what it is given must be neither kept nor closed
   * @throws IllegalStateException when the store is already in use
   */
  public synchronized TestStore filled(String name, Consumer<TestStore> filling) {
    mustNotBeInUse();
    tables = tables.filled(name, filling);
    return this;
  }

  private void mustNotBeInUse() {
    if (copy != null) {
      throw new IllegalStateException("in use: its tables and rows are what they are");
    }
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
