/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** How Java values become statement parameters, the same way on every engine. */
final class Parameters {
  private Parameters() {}

  static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      set(statement, i + 1, values[i]);
    }
  }

  /** A calendar of its own each time: the drivers change the one they are given. */
  static Calendar utc() {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
  }

  private static void set(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      // The one form of NULL that both drivers fit to the column's type themselves.
      statement.setObject(at, null);
    } else if (value instanceof String text) {
      statement.setString(at, text);
    } else if (value instanceof Long number) {
      statement.setLong(at, number);
    } else if (value instanceof Integer number) {
      statement.setInt(at, number);
    } else if (value instanceof Boolean flag) {
      statement.setInt(at, flag ? 1 : 0);
    } else if (value instanceof LocalDate date) {
      statement.setDate(at, Date.valueOf(date));
    } else if (value instanceof Instant instant) {
      // Derby keeps nanoseconds, PostgreSQL rounds to microseconds: cut, so that both give back the
      // same.
      statement.setTimestamp(at, Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS)), utc());
    } else if (value instanceof Enum<?> named) {
      statement.setString(at, named.name());
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else {
      throw new IllegalArgumentException(
          "parameter " + at + " is a " + value.getClass().getName() + ", which has no SQL form");
    }
  }
}
