/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Does recorded transactions again with bare JDBC: one connection, statements prepared once. */
final class Replay {
  private Replay() {}

  /** Returns how many rows were written. */
  static long of(DataSource source, List<List<RecordedWrite>> transactions) throws SQLException {
    long rows = 0;
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Map<String, PreparedStatement> prepared = new HashMap<>();
      for (List<RecordedWrite> writes : transactions) {
        for (RecordedWrite write : writes) {
          PreparedStatement statement = prepared.get(write.sql());
          if (statement == null) {
            statement = connection.prepareStatement(write.sql());
            prepared.put(write.sql(), statement);
          }
          set(statement, write.setters());
          rows += statement.executeUpdate();
        }
        connection.commit();
      }
    }
    return rows;
  }

  private static void set(PreparedStatement statement, List<RecordedWrite.Setter> setters)
      throws SQLException {
    try {
      for (RecordedWrite.Setter setter : setters) {
        setter.method().invoke(statement, setter.arguments());
      }
    } catch (InvocationTargetException e) {
      throw new SQLException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
