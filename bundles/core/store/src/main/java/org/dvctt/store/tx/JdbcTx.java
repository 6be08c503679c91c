/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.tx;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.dialect.Dialect;

/** An open transaction on one connection. */
public final class JdbcTx implements Tx {
  private final Connection connection;
  private final Dialect dialect;
  private final List<Runnable> afterCommit = new ArrayList<>();
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

  /** Ends the use of this transaction and hands out what is to run after a commit. */
  List<Runnable> close() {
    open = false;
    return List.copyOf(afterCommit);
  }
}
