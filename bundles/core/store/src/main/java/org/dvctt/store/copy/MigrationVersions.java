/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.copy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dvctt.store.engine.OpenStore;

/** Reads which migration each context's tables are at, from what the migration tool wrote down. */
final class MigrationVersions {
  private static final String PREFIX = "migrations_";

  private MigrationVersions() {}

  /** The last successful migration by context. */
  static Map<String, String> of(OpenStore store) throws SQLException {
    Map<String, String> versions = new TreeMap<>();
    try (Connection connection = store.pool().getConnection()) {
      for (String table : tables(connection)) {
        versions.put(
            table.substring(PREFIX.length()).toLowerCase(Locale.ROOT), last(connection, table));
      }
      connection.rollback();
    }
    return versions;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet all =
        connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
      while (all.next()) {
        String name = all.getString("TABLE_NAME");
        if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
          tables.add(name);
        }
      }
    }
    return tables;
  }

  private static String last(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT \"version\" FROM \""
                    + table
                    + "\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC")) {
      return rows.next() ? rows.getString(1) : "0";
    }
  }
}
