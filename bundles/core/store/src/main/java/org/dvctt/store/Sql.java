/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.tx.JdbcTx;
import org.jspecify.annotations.Nullable;

/**
 * SQL statements in one transaction. Parameters: {@code String}, {@code Long}, {@code Integer},
 * {@code Boolean} (0/1), {@code LocalDate}, {@code Instant} (TIMESTAMP in UTC, microseconds), any
 * enum (its name), {@code byte[]}, {@code null}.
 *
 * <p>Every call throws {@link StoreFailure} when the engine refuses the statement.
 */
public final class Sql {
  private static final int FETCH = 500;
  private final JdbcTx tx;

  private Sql(JdbcTx tx) {
    this.tx = tx;
  }

  /**
   * SQL in the transaction.
   *
   * @throws IllegalStateException when the transaction has ended
   */
  public static Sql in(Tx tx) {
    if (tx instanceof JdbcTx jdbc) {
      return new Sql(jdbc);
    }
    throw new IllegalArgumentException("this transaction was not opened by the store: " + tx);
  }

  /** Runs an INSERT, UPDATE or DELETE and returns how many rows it changed. */
  public int update(String sql, @Nullable Object... params) {
    return run(sql, params, PreparedStatement::executeUpdate);
  }

  /**
   * Runs one INSERT; returns false, with the transaction still good, when a row with that unique
   * key is there already.
   */
  public boolean insert(String sql, @Nullable Object... params) {
    String statement = tx.dialect().ignoringDuplicates(sql);
    try {
      return update(statement, params) == 1;
    } catch (DuplicateRow e) {
      if (tx.dialect().survivesDuplicates()) {
        return false;
      }
      throw e;
    }
  }

  /** Runs the same statement for each row of parameters, in batches. */
  public void batch(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    this.<Integer>run(
        sql,
        new Object[0],
        statement -> {
          int waiting = 0;
          for (@Nullable Object[] row : rows) {
            Parameters.set(statement, row);
            statement.addBatch();
            if (++waiting == FETCH) {
              statement.executeBatch();
              waiting = 0;
            }
          }
          if (waiting > 0) {
            statement.executeBatch();
          }
          return rows.size();
        });
  }

  /** All rows of a query, in its order. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... params) {
    List<T> values = new ArrayList<>();
    each(sql, row -> values.add(reader.read(row)), params);
    return values;
  }

  /**
   * The row of a query that finds one at most.
   *
   * @throws IllegalStateException when it finds more
   */
  public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... params) {
    List<T> values = list(sql, reader, params);
    if (values.size() > 1) {
      throw new IllegalStateException(values.size() + " rows where one was meant: " + sql);
    }
    return values.stream().findFirst();
  }

  /**
   * Hands each row of a query to the consumer as it comes, without keeping the result in memory.
   */
  public void each(String sql, Consumer<Row> consumer, @Nullable Object... params) {
    this.<Integer>run(
        sql,
        params,
        statement -> {
          int rows = 0;
          statement.setFetchSize(FETCH);
          try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
              consumer.accept(row);
              rows++;
            }
          }
          return rows;
        });
  }

  /**
   * The number in the only row and column of a query, e.g. of {@code select count(*)}; 0 when it is
   * NULL.
   */
  public long count(String sql, @Nullable Object... params) {
    return this.<Long>run(
        sql,
        params,
        statement -> {
          try (ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
              throw new IllegalStateException("no row where one number was meant: " + sql);
            }
            return result.getLong(1);
          }
        });
  }

  /** The next number of a sequence: unique and growing, with gaps, not in the order of commits. */
  public long next(String sequence) {
    return count(tx.dialect().nextOf(sequence));
  }

  /**
   * A query that keeps the rows it finds from being changed by others until the transaction ends,
   * while others may still read and keep them too. Only for queries on one table.
   */
  public <T> Optional<T> oneShared(String sql, RowReader<T> reader, @Nullable Object... params) {
    return one(tx.dialect().keepingShared(sql), reader, params);
  }

  /**
   * Keeps the row that the query finds for this transaction alone until it ends: others may read
   * it, but wait before they keep or change it. Nothing is written. Only for queries on one table.
   *
   * @return false when there is no such row
   */
  public boolean hold(String sql, @Nullable Object... params) {
    String query = sql + " FOR UPDATE";
    try {
      // Left open: Derby keeps the row as long as the cursor stands on it.
      PreparedStatement statement = tx.connection().prepareStatement(query);
      tx.keepOpen(statement);
      Parameters.set(statement, params);
      return statement.executeQuery().next();
    } catch (SQLException e) {
      throw StoreFailure.of(query, e);
    }
  }

  /**
   * Text to put right behind a table (and its alias) in FROM so that the index is taken. Only for
   * columns whose values are spread very unevenly, e.g. a state that nearly all rows have: there
   * Derby guesses wrongly and reads the whole table.
   */
  public String byIndex(String index) {
    return tx.dialect().byIndex(index);
  }

  private <T> T run(String sql, @Nullable Object[] params, Body<T> body) {
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      Parameters.set(statement, params);
      return body.on(statement);
    } catch (SQLException e) {
      throw StoreFailure.of(sql, e);
    }
  }

  @FunctionalInterface
  private interface Body<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
