/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Fills a store with copies of the paid dossiers that are in it, with everything that belongs to
 * them: the quick way to a store as it is after years. What proves the store would not hold on it
 * (the audit chain of the copies is not one); what works on it is what would work then.
 */
final class Copies {
  /** Ids of copies begin with it; those of dossiers never do. */
  private static final String MARK = "X";

  private static final String ID = "'%1$s' || SUBSTR(dossier_id, 7)";

  private static final String ORIGINAL = "dossier_id < '" + MARK + "'";
  private static final Map<String, String> OF_A_DOSSIER = Map.of("DOSSIER_ID", ID);

  private static final List<Table> TABLES =
      List.of(
          new Table("dossier", ORIGINAL, Map.of("DOSSIER_ID", ID, "CODE", "'%1$s' || code")),
          new Table(
              "dossier_voucher",
              ORIGINAL,
              Map.of("DOSSIER_ID", ID, "VOUCHER_ID", "'%1$s' || SUBSTR(voucher_id, 7)")),
          new Table("dossier_signature", ORIGINAL, OF_A_DOSSIER),
          new Table("dossier_verdicts", ORIGINAL, OF_A_DOSSIER),
          new Table(
              "dossier_history",
              ORIGINAL,
              Map.of("DOSSIER_ID", ID, "COMMAND_ID", "CAST(NULL AS CHAR(64))")),
          new Table(
              "budget_posting",
              ORIGINAL + " AND dossier_id <> ''",
              Map.of("DOSSIER_ID", ID, "MOVEMENT", "movement + %2$d * 1000000")),
          new Table(
              "outbox",
              "id < 1000000",
              Map.of(
                  "ID",
                  "id + %2$d * 1000000",
                  "STREAM",
                  "'%1$s' || stream",
                  "DEDUPE",
                  "'%1$s' || dedupe")),
          new Table(
              "audit_row",
              "row_no > 0",
              // Below zero: the sealer looks above what it has sealed.
              Map.of("ROW_NO", "row_no - %2$d * 1000000", "SUBJECT", "'%1$s' || subject")),
          new Table(
              "fact_unit_day",
              "fold_number < 1000000",
              Map.of(
                  "FOLD_NUMBER",
                  "fold_number + %2$d * 1000000",
                  "EVENT_NAME",
                  "'%1$s' || event_name")));

  private Copies() {}

  /**
   * Copies until there are so many dossiers.
   *
   * @return how many there are then
   */
  static long fill(DataSource source, long dossiers) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (Table table : TABLES) {
        run(
            connection,
            "CREATE TABLE "
                + table.aside()
                + " AS SELECT * FROM "
                + table.name()
                + " WITH NO DATA");
        run(
            connection,
            "INSERT INTO " + table.aside() + " SELECT * FROM " + table.name() + table.where());
      }
      long base = count(connection);
      long stored = base;
      for (int copy = 1; stored < dossiers; copy++) {
        for (Table table : TABLES) {
          run(connection, table.statement(columns(connection, table.name()), copy));
        }
        connection.commit();
        stored += base;
      }
      for (Table table : TABLES) {
        run(connection, "DROP TABLE " + table.aside());
      }
      connection.commit();
      return count(connection);
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM dossier")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new SQLException(sql, e);
    }
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found =
        connection.getMetaData().getColumns(null, null, stored(connection, table), null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
      }
    }
    return columns;
  }

  /** The table's name as the engine writes it. */
  private static String stored(Connection connection, String table) throws SQLException {
    return connection.getMetaData().storesUpperCaseIdentifiers()
        ? table.toUpperCase(Locale.ROOT)
        : table;
  }

  /**
   * A table that grows with dossiers.
   *
   * @param original condition of the rows that are no copies
   * @param own what is the copy's own, by column: %1 is its mark, %2 its number
   */
  private record Table(String name, String original, Map<String, String> own) {
    String statement(List<String> columns, int copy) {
      String mark = String.format(Locale.ROOT, "%s%05d", MARK, copy);
      String values =
          columns.stream()
              .map(column -> own.getOrDefault(column, column))
              .collect(Collectors.joining(", "));
      String insert = "INSERT INTO %s (%s) SELECT ".formatted(name, String.join(", ", columns));
      return insert + String.format(Locale.ROOT, values, mark, copy) + " FROM " + aside();
    }

    /**
     * Where the originals lie while they are copied: looking for them among the copies would cost
     * the square.
     */
    String aside() {
      return "original_" + name;
    }

    String where() {
      return " WHERE " + original;
    }
  }
}
