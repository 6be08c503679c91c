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
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.dvctt.store.dialect.Dialect;
import org.dvctt.store.engine.OpenStore;
import org.dvctt.store.engine.StoreSettings;
import org.dvctt.store.migration.ContextMigration;

/**
 * Migrated databases of which tests get copies: a migration takes seconds, a copy a tenth of one.
 * They last as long as the process.
 */
final class StoreTemplates {
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "teststore");
  private static final int POOL = 24;
  private static final Map<List<Object>, String> MADE = new HashMap<>();

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

  /** Contexts in the order in which they are migrated. */
  static final class Contexts {
    private final List<Object> key = new ArrayList<>();
    private final List<Migration> migrations = new ArrayList<>();

    private record Migration(String context, ClassLoader resources) {}

    void add(String context, ClassLoader resources) {
      key.add(context);
      key.add(resources);
      migrations.add(new Migration(context, resources));
    }

    private void run(OpenStore store) {
      for (Migration migration : migrations) {
        new ContextMigration(store).run(migration.context(), migration.resources());
      }
    }

    private List<Object> on(Dialect dialect) {
      List<Object> all = new ArrayList<>(key);
      all.add(dialect);
      return all;
    }
  }

  /** A new store with the tables of these contexts and nothing in them. */
  static synchronized Copy copy(Dialect dialect, Contexts contexts) {
    List<Object> key = contexts.on(dialect);
    try {
      boolean derby = dialect == Dialect.DERBY;
      String template = MADE.get(key);
      if (template == null) {
        template = derby ? derbyTemplate(contexts) : postgresqlTemplate(contexts);
        MADE.put(key, template);
      }
      String database = derby ? derbyCopy(template) : PostgresCluster.shared().copyOf(template);
      return new Copy(open(dialect, database), database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String derbyTemplate(Contexts contexts) throws SQLException, IOException {
    String name = UUID.randomUUID().toString();
    Path backup = Files.createDirectories(FOLDER.resolve("template"));
    try (OpenStore store = open(Dialect.DERBY, "memory:" + name)) {
      contexts.run(store);
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

  private static String postgresqlTemplate(Contexts contexts) throws SQLException {
    String address = PostgresCluster.shared().newDatabase();
    try (OpenStore store = open(Dialect.POSTGRESQL, address)) {
      contexts.run(store);
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
