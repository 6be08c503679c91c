/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.dvctt.core.ports.StoreInfo;
import org.dvctt.store.dialect.Dialect;
import org.postgresql.ds.PGSimpleDataSource;

/** The open database: a pool of connections and the dialect. */
public final class OpenStore implements StoreInfo, AutoCloseable {
  private static final long LAST_ACTS_SECONDS = 10;
  private final StoreSettings settings;
  private final HikariDataSource pool;
  private final String product;

  private OpenStore(StoreSettings settings, HikariDataSource pool, String product) {
    this.settings = settings;
    this.pool = pool;
    this.product = product;
  }

  /**
   * Opens the store.
   *
   * @throws SQLException when the database does not answer
   */
  public static OpenStore open(StoreSettings settings) throws SQLException {
    DataSource source = source(settings);
    // Not by the pool: Derby recovers the database here for as long as it takes, and the pool would
    // give up after a while and interrupt it.
    String version = version(source);
    HikariConfig config = new HikariConfig();
    config.setPoolName("dvctt-store");
    config.setDataSource(source);
    config.setMaximumPoolSize(settings.poolSize());
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionTimeout(10_000);
    // The database has just answered.
    config.setInitializationFailTimeout(-1);
    String name = settings.dialect() == Dialect.DERBY ? "Derby" : "PostgreSQL";
    return new OpenStore(settings, new HikariDataSource(config), name + " " + version);
  }

  private static String version(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    }
  }

  public DataSource pool() {
    return pool;
  }

  public Dialect dialect() {
    return settings.dialect();
  }

  @Override
  public String product() {
    return product;
  }

  /** Lets what is under way end, for a while; what has not ended by then is rolled back. */
  @Override
  public void close() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_ACTS_SECONDS);
    while (pool.getHikariPoolMXBean().getActiveConnections() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    pool.close();
    if (settings.dialect() == Dialect.DERBY) {
      DerbyEngine.close(settings.database());
    }
  }

  private static DataSource source(StoreSettings settings) {
    if (settings.dialect() == Dialect.DERBY) {
      return DerbyEngine.open(settings);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.database());
    if (!settings.user().isEmpty()) {
      source.setUser(settings.user());
      source.setPassword(settings.password());
    }
    source.setApplicationName("dvctt");
    source.setOptions("-c lock_timeout=8s");
    return source;
  }
}
