/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dvctt.core.ports.Transactions;
import org.dvctt.store.dialect.Dialect;
import org.dvctt.store.engine.OpenStore;
import org.dvctt.store.engine.StoreSettings;
import org.dvctt.store.migration.ContextMigration;
import org.dvctt.store.tx.JdbcTransactions;

/** The real store, on disk, with what it writes recorded. */
final class DiskStore implements AutoCloseable {
  private static final int POOL = 24;
  private final OpenStore store;
  private final Recording recording = new Recording();
  private final Transactions transactions;

  private DiskStore(StoreSettings settings) throws SQLException {
    store = OpenStore.open(settings);
    transactions = over(recording.over(store.pool()), settings.dialect());
  }

  /** Derby in the folder. */
  static DiskStore derby(Path folder) throws SQLException {
    return new DiskStore(
        new StoreSettings(Dialect.DERBY, folder.resolve("derby").toString(), "", "", POOL, folder));
  }

  /** A database of a throw-away PostgreSQL, by its JDBC address. */
  static DiskStore postgresql(String address, Path folder) throws SQLException {
    return new DiskStore(
        new StoreSettings(Dialect.POSTGRESQL, address, "postgres", "", POOL, folder));
  }

  void migrate(String context, Class<?> beside) {
    new ContextMigration(store).run(context, beside.getClassLoader());
  }

  OpenStore store() {
    return store;
  }

  DataSource pool() {
    return store.pool();
  }

  Transactions transactions() {
    return transactions;
  }

  Recording recording() {
    return recording;
  }

  @Override
  public void close() {
    store.close();
  }

  /** Copies a closed store's folder. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  /** The constructor for another pool is for the store's own tests: this is one. */
  private static Transactions over(DataSource pool, Dialect dialect) {
    try {
      Constructor<JdbcTransactions> made =
          JdbcTransactions.class.getDeclaredConstructor(DataSource.class, Dialect.class);
      made.setAccessible(true);
      return made.newInstance(pool, dialect);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
