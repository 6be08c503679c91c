/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What differs between Derby and PostgreSQL; nothing else in the product knows which engine it runs
 * on.
 */
public enum Dialect {
  // X0Y84: many take numbers from one sequence; Derby does not call that a lock time-out.
  DERBY(Set.of("40001", "40XL1", "40XL2", "X0Y84"), Map.of("clob", "CLOB", "blob", "BLOB")) {
    @Override
    public String ignoringDuplicates(String insert) {
      return insert;
    }

    @Override
    public boolean survivesDuplicates() {
      return true;
    }

    @Override
    public String nextOf(String sequence) {
      return "VALUES NEXT VALUE FOR " + sequence;
    }

    @Override
    public String keepingShared(String query) {
      return query + " WITH RS";
    }

    @Override
    public String byIndex(String index) {
      // Derby knows how many different values a column has, not how they are spread: it reads the
      // whole table.
      return " --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n";
    }
  },
  // 53300, 57P03: the server has no connection to give just now, or is still starting.
  POSTGRESQL(
      Set.of("40001", "40P01", "55P03", "53300", "57P03"),
      Map.of("clob", "TEXT", "blob", "BYTEA")) {
    @Override
    public String ignoringDuplicates(String insert) {
      return insert + " ON CONFLICT DO NOTHING";
    }

    @Override
    public boolean survivesDuplicates() {
      return false;
    }

    @Override
    public String nextOf(String sequence) {
      return "SELECT nextval('" + sequence + "')";
    }

    @Override
    public String keepingShared(String query) {
      return query + " FOR SHARE";
    }

    @Override
    public String byIndex(String index) {
      return "";
    }
  };

  private final Set<String> retryable;
  private final Map<String, String> placeholders;

  Dialect(Set<String> retryable, Map<String, String> placeholders) {
    this.retryable = retryable;
    this.placeholders = placeholders;
  }

  /**
   * True for deadlocks, lock time-outs, contention and serialization failures: nothing was done,
   * and the same work may well succeed when tried again.
   */
  public boolean retryable(String sqlState) {
    return retryable.contains(sqlState);
  }

  /** What migrations write as <code>${clob}</code> and <code>${blob}</code>. */
  public Map<String, String> placeholders() {
    return placeholders;
  }

  /**
   * The INSERT in a form that changes nothing when its unique key is taken, where the engine has
   * one.
   */
  public abstract String ignoringDuplicates(String insert);

  /** True when a statement that hits a taken key leaves the transaction usable. */
  public abstract boolean survivesDuplicates();

  /** Query for the next number of a sequence. */
  public abstract String nextOf(String sequence);

  /** The query with shared row locks that last until the transaction ends. */
  public abstract String keepingShared(String query);

  /**
   * What stands behind a table in FROM so that this index is taken, where the engine must be told.
   */
  public abstract String byIndex(String index);
}
