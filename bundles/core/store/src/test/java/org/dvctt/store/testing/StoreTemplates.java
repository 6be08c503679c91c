/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.dvctt.store.dialect.Dialect;
import org.dvctt.store.engine.OpenStore;
import org.dvctt.store.engine.StoreSettings;
import org.dvctt.store.migration.ContextMigration;
import org.jspecify.annotations.Nullable;

/**
 * Migrated and filled databases of which tests get copies: a migration takes seconds, a copy a
 * tenth of one. They last as long as the process.
 */
final class StoreTemplates {
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "teststore");
  private static final int POOL = 24;
  private static final Map<Tables, String> MADE = new HashMap<>();

  /**
   * What a store has: the contexts in the order in which they are migrated, and then the rows in
   * the order in which they are put in.
   */
  record Tables(Dialect dialect, List<Migration> migrations, List<Rows> rows) {
    record Migration(String context, ClassLoader resources) {}

    /** Rows are the same when their names are. */
    record Rows(String name, Consumer<TestStore> filling) {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Rows rows && name.equals(rows.name);
      }

      @Override
      public int hashCode() {
        return name.hashCode();
      }
    }

    static Tables of(Dialect dialect) {
      return new Tables(dialect, List.of(), List.of());
    }

    Tables with(String context, ClassLoader resources) {
      return new Tables(dialect, and(migrations, new Migration(context, resources)), rows);
    }

    Tables filled(String name, Consumer<TestStore> filling) {
      return new Tables(dialect, migrations, and(rows, new Rows(name, filling)));
    }

    private static <T> List<T> and(List<T> some, T one) {
      List<T> more = new ArrayList<>(some);
      more.add(one);
      return List.copyOf(more);
    }

    private void make(OpenStore store) {
      for (Migration migration : migrations) {
        new ContextMigration(store).run(migration.context(), migration.resources());
      }
      for (Rows each : rows) {
        each.filling().accept(TestStore.over(this, store));
      }
    }
  }

  private StoreTemplates() {}

  /** A copy, and the name of its database. */
  record Copy(OpenStore store, String database) {
    /**
     * Ends it without letting the caller wait: Derby sleeps half a second whenever it drops a
     * database, and a cluster of many databases takes long to be thrown away.
     */
    void drop() {
      new Thread(this::end, "test-store-drop").start();
    }

    private void end() {
      store.close();
      if (store.dialect() == Dialect.POSTGRESQL) {
        PostgresCluster.shared().drop(name(database));
      }
    }
  }

  /** A new store with these tables and rows. */
  static synchronized Copy copy(Tables tables) {
    try {
      boolean derby = tables.dialect() == Dialect.DERBY;
      String template = MADE.get(tables);
      if (template == null) {
        template = derby ? derbyTemplate(tables) : postgresqlTemplate(tables);
        MADE.put(tables, template);
      }
      String database = derby ? derbyCopy(template) : PostgresCluster.shared().copyOf(template);
      return new Copy(open(tables.dialect(), database), database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String derbyTemplate(Tables tables) throws SQLException, IOException {
    String name = UUID.randomUUID().toString();
    Path backup = Files.createDirectories(FOLDER.resolve("template"));
    try (OpenStore store = open(Dialect.DERBY, "memory:" + name)) {
      tables.make(store);
      try (Connection connection = store.pool().getConnection();
          CallableStatement call =
              connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
        call.setString(1, backup.toString());
        call.execute();
        connection.commit();
      }
    }
    return backup.resolve(name).toString();
  }

  private static String derbyCopy(String template) throws SQLException {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName("memory:" + UUID.randomUUID());
    source.setConnectionAttributes("createFrom=" + template);
    source.getConnection().close();
    return source.getDatabaseName();
  }

  private static String postgresqlTemplate(Tables tables) throws SQLException {
    String address = PostgresCluster.shared().newDatabase();
    try (OpenStore store = open(Dialect.POSTGRESQL, address)) {
      tables.make(store);
    }
    return name(address);
  }

  private static String name(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static OpenStore open(Dialect dialect, String database) throws SQLException {
    String user = dialect == Dialect.DERBY ? "" : "postgres";
    return OpenStore.open(new StoreSettings(dialect, database, user, "", POOL, FOLDER));
  }
}
