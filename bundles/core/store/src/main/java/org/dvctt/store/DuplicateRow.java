/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import java.sql.SQLException;

/**
 * A row with the same unique key is there already. Where that is expected use {@link Sql#insert}
 * instead of catching this.
 */
public final class DuplicateRow extends StoreFailure {
  private static final long serialVersionUID = 1L;

  DuplicateRow(String statement, SQLException cause) {
    super(statement, cause);
  }
}
