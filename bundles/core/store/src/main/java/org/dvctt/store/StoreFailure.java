/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import java.sql.SQLException;

/**
 * A statement failed. The message names the SQL state and the statement, never its parameters: they
 * may be personal data. The transaction must end; {@link org.dvctt.core.ports.Transactions} tries
 * again what is worth it.
 */
public class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String sqlState;

  protected StoreFailure(String statement, SQLException cause) {
    super("SQL state " + cause.getSQLState() + " at: " + statement, cause);
    this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** The five characters of the SQL state, or empty. */
  public String sqlState() {
    return sqlState;
  }

  static StoreFailure of(String statement, SQLException cause) {
    return "23505".equals(cause.getSQLState())
        ? new DuplicateRow(statement, cause)
        : new StoreFailure(statement, cause);
  }
}
