/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result; columns by name. A value is read while the reader runs, never kept.
 * What is not called {@code optional…} must not be NULL.
 */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** VARCHAR, CHAR or big text. */
  public String text(String column) {
    return present(column, get(column, ResultSet::getString));
  }

  public Optional<String> optionalText(String column) {
    return Optional.ofNullable(get(column, ResultSet::getString));
  }

  /** BIGINT, e.g. đồng. */
  public long number(String column) {
    return present(column, optional(column, ResultSet::getLong));
  }

  public Optional<Long> optionalNumber(String column) {
    return Optional.ofNullable(optional(column, ResultSet::getLong));
  }

  public int integer(String column) {
    return present(column, optional(column, ResultSet::getInt));
  }

  /** SMALLINT 0 or 1. */
  public boolean flag(String column) {
    return integer(column) != 0;
  }

  public LocalDate date(String column) {
    return present(column, get(column, ResultSet::getDate)).toLocalDate();
  }

  public Optional<LocalDate> optionalDate(String column) {
    return Optional.ofNullable(get(column, ResultSet::getDate)).map(Date::toLocalDate);
  }

  /** TIMESTAMP that holds UTC. */
  public Instant instant(String column) {
    return present(column, get(column, Row::utc)).toInstant();
  }

  public Optional<Instant> optionalInstant(String column) {
    return Optional.ofNullable(get(column, Row::utc)).map(Timestamp::toInstant);
  }

  public byte[] bytes(String column) {
    return present(column, get(column, ResultSet::getBytes));
  }

  private static @Nullable Timestamp utc(ResultSet result, String column) throws SQLException {
    return result.getTimestamp(column, Parameters.utc());
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is NULL");
    }
    return value;
  }

  private <T> @Nullable T optional(String column, Getter<T> getter) {
    T value = get(column, getter);
    try {
      return result.wasNull() ? null : value;
    } catch (SQLException e) {
      throw StoreFailure.of("column " + column, e);
    }
  }

  private <T> @Nullable T get(String column, Getter<T> getter) {
    try {
      return getter.get(result, column);
    } catch (SQLException e) {
      throw StoreFailure.of("column " + column, e);
    }
  }

  @FunctionalInterface
  private interface Getter<T> {
    @Nullable T get(ResultSet result, String column) throws SQLException;
  }
}
