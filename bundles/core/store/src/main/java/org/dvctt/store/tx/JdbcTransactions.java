/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dvctt.core.ports.Transactions;
import org.dvctt.store.StoreFailure;
import org.dvctt.store.dialect.Dialect;
import org.dvctt.store.engine.OpenStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions at READ COMMITTED: what must hold is held by guarded updates and unique keys, not by
 * what was read before.
 */
@Component
public final class JdbcTransactions implements Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);
  private static final int TRIES = 7;
  private static final long FIRST_WAIT_MILLIS = 10;

  private final DataSource pool;
  private final Dialect dialect;
  private final ThreadLocal<Boolean> active = new ThreadLocal<>();

  @Activate
  public JdbcTransactions(@Reference OpenStore store) {
    this(store.pool(), store.dialect());
  }

  JdbcTransactions(DataSource pool, Dialect dialect) {
    this.pool = pool;
    this.dialect = dialect;
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return tryAgain(work, false);
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    return tryAgain(work, true);
  }

  @Override
  public boolean active() {
    return active.get() != null;
  }

  private <T extends @Nullable Object> T tryAgain(Work<T> work, boolean readOnly) {
    if (active()) {
      throw new IllegalStateException("this thread has a transaction open; they are never nested");
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, readOnly);
      } catch (SQLException e) {
        giveUpOrWait(attempt, e.getSQLState(), e);
      } catch (RuntimeException e) {
        StoreFailure failure = failureIn(e);
        if (failure == null || !dialect.retryable(failure.sqlState())) {
          throw e;
        }
        giveUpOrWait(attempt, failure.sqlState(), e);
      }
    }
  }

  private <T extends @Nullable Object> T once(Work<T> work, boolean readOnly) throws SQLException {
    T result;
    List<Runnable> afterCommit;
    try (Connection connection = pool.getConnection()) {
      connection.setReadOnly(readOnly);
      JdbcTx tx = new JdbcTx(connection, dialect);
      active.set(true);
      boolean committed = false;
      try {
        result = work.in(tx);
        connection.commit();
        committed = true;
      } finally {
        active.remove();
        afterCommit = tx.close();
        if (!committed) {
          rollback(connection);
        }
      }
    }
    afterCommit.forEach(JdbcTransactions::run);
    return result;
  }

  /**
   * A rollback that fails must not hide why it was needed; the pool drops the connection and the
   * engine rolls back.
   */
  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.warn("A transaction could not be rolled back, SQL state {}", e.getSQLState(), e);
    }
  }

  /** The act is committed: whatever is to follow it can't undo it any more. */
  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.error("What should follow a commit failed", e);
    }
  }

  private void giveUpOrWait(int attempt, @Nullable String sqlState, Exception cause) {
    if (sqlState == null || !dialect.retryable(sqlState) || attempt == TRIES) {
      throw Unavailable.because(cause);
    }
    long most = FIRST_WAIT_MILLIS << attempt;
    long wait = ThreadLocalRandom.current().nextLong(most / 2, most);
    LOG.debug("Try {} ended with SQL state {}; again in {} ms", attempt, sqlState, wait);
    try {
      TimeUnit.MILLISECONDS.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unavailable.because(cause);
    }
  }

  private static @Nullable StoreFailure failureIn(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreFailure failure) {
        return failure;
      }
    }
    return null;
  }
}
