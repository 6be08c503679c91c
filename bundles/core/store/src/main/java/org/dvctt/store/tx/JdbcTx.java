/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.dialect.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open transaction on one connection. */
public final class JdbcTx implements Tx {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcTx.class);
  private final Connection connection;
  private final Dialect dialect;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Statement> kept = new ArrayList<>();
  private boolean open = true;

  JdbcTx(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  @Override
  public void afterCommit(Runnable action) {
    connection();
    afterCommit.add(action);
  }

  /** The connection, for {@link org.dvctt.store.Sql} alone. */
  public Connection connection() {
    if (!open) {
      throw new IllegalStateException("the transaction has ended");
    }
    return connection;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Leaves the statement open until the transaction has ended. */
  public void keepOpen(Statement statement) {
    kept.add(statement);
  }

  /** Ends the use of this transaction and hands out what is to run after a commit. */
  List<Runnable> close() {
    open = false;
    kept.forEach(JdbcTx::close);
    return List.copyOf(afterCommit);
  }

  /** The transaction has ended: what the engine says now changes nothing. */
  private static void close(Statement statement) {
    try {
      statement.close();
    } catch (SQLException e) {
      LOG.debug("A statement could not be closed", e);
    }
  }
}
