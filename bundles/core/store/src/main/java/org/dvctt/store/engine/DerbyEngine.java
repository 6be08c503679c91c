/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derby inside this process. Whoever opens a database closes it; the engine itself ends once, with
 * the bundle.
 */
final class DerbyEngine {
  private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);
  private static final String DATABASE_CLOSED = "08006";
  private static final String ENGINE_CLOSED = "XJ015";

  private DerbyEngine() {}

  static DataSource open(StoreSettings settings) {
    prepare(settings.data());
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(settings.database());
    source.setCreateDatabase("create");
    return source;
  }

  /** Closes one database cleanly, so that its next start needs no recovery. */
  static void close(String database) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(database);
    if (database.startsWith("memory:")) {
      source.setConnectionAttributes("drop=true");
    } else {
      source.setShutdownDatabase("shutdown");
    }
    try (Connection unexpected = source.getConnection()) {
      LOG.warn("Derby did not close {}: {}", database, unexpected);
    } catch (SQLException e) {
      expect(DATABASE_CLOSED, e);
    }
  }

  /** Ends the engine with all its threads; needed before the bundle's classes can go. */
  static void shutdown() {
    try (Connection unexpected =
        new EmbeddedDriver().connect("jdbc:derby:;shutdown=true", new Properties())) {
      LOG.warn("Derby did not shut down: {}", unexpected);
    } catch (SQLException e) {
      expect(ENGINE_CLOSED, e);
    }
  }

  private static void expect(String state, SQLException e) {
    if (!state.equals(e.getSQLState())) {
      LOG.warn("Derby closed with SQL state {} instead of {}", e.getSQLState(), state, e);
    }
  }

  /** Derby reads these once, when its first database opens: they must be there before. */
  private static void prepare(Path data) {
    Path home = data.resolve("store").toAbsolutePath();
    Path log = data.resolve("log").toAbsolutePath();
    try {
      Files.createDirectories(home);
      Files.createDirectories(log);
    } catch (IOException e) {
      throw new UncheckedIOException("the store's folder can't be made", e);
    }
    preset("derby.system.home", home.toString());
    preset("derby.stream.error.file", log.resolve("derby.log").toString());
    preset("derby.infolog.append", "true");
    // Seconds. Short, because the work is tried again (law 16).
    preset("derby.locks.deadlockTimeout", "1");
    preset("derby.locks.waitTimeout", "8");
    preset("derby.storage.pageCacheSize", "4000");
    preset("derby.language.statementCacheSize", "500");
  }

  private static void preset(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
