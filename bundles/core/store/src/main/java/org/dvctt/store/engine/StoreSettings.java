/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.dvctt.store.dialect.Dialect;

/**
 * Where the store is and how it is opened. Each value comes from the system property {@code
 * dvctt.store.<key>} when it is set, else from the configuration {@code org.dvctt.store}, else from
 * the default.
 *
 * @param database Derby: folder of the database or {@code memory:name}; PostgreSQL: JDBC address
 * @param user empty for Derby
 * @param poolSize most connections at a time
 * @param data the folder that the system keeps ({@code dvctt.data})
 */
public record StoreSettings(
    Dialect dialect, String database, String user, String password, int poolSize, Path data) {
  /** PID of the configuration. */
  public static final String PID = "org.dvctt.store";

  private static final String DERBY = "jdbc:derby:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final int POOL = 24;

  /**
   * Settings from a configuration.
   *
   * @param values keys {@code engine}, {@code url}, {@code user}, {@code password}, {@code
   *     pool.size}
   * @throws IllegalArgumentException when a value makes no sense
   */
  public static StoreSettings from(Map<String, ?> values) {
    Path data = dataFolder();
    String url = value(values, "url", "");
    String guess = url.startsWith(POSTGRESQL) ? "postgresql" : "derby";
    String engine = value(values, "engine", guess).toLowerCase(Locale.ROOT);
    Dialect dialect =
        switch (engine) {
          case "derby" -> Dialect.DERBY;
          case "postgresql" -> Dialect.POSTGRESQL;
          default ->
              throw new IllegalArgumentException(
                  "engine is \"" + engine + "\"; in org.dvctt.store it is derby or postgresql");
        };
    return new StoreSettings(
        dialect,
        database(dialect, url, data),
        value(values, "user", ""),
        value(values, "password", ""),
        poolSize(value(values, "pool.size", Integer.toString(POOL))),
        data);
  }

  /**
   * The folder that the system keeps: {@code dvctt.data}, else {@code data} beside the
   * distribution.
   */
  public static Path dataFolder() {
    String set = System.getProperty("dvctt.data", "");
    return set.isEmpty() ? Path.of(System.getProperty("karaf.base", ""), "data") : Path.of(set);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return dialect + " at " + database;
  }

  private static String database(Dialect dialect, String url, Path data) {
    if (dialect == Dialect.POSTGRESQL) {
      if (!url.startsWith(POSTGRESQL)) {
        throw new IllegalArgumentException(
            "url of a PostgreSQL store is jdbc:postgresql://host:port/database in org.dvctt.store");
      }
      return url;
    }
    if (url.isEmpty()) {
      return data.resolve("store").resolve("derby").toAbsolutePath().toString();
    }
    return url.startsWith(DERBY) ? url.substring(DERBY.length()) : url;
  }

  private static int poolSize(String text) {
    int size = Integer.parseInt(text);
    if (size < 4 || size > 500) {
      throw new IllegalArgumentException("pool.size is " + size + "; it is 4 to 500");
    }
    return size;
  }

  private static String value(Map<String, ?> values, String key, String otherwise) {
    String property = System.getProperty("dvctt.store." + key, "");
    Object configured = property.isEmpty() ? values.get(key) : property;
    String text = configured == null ? "" : configured.toString().trim();
    return text.isEmpty() ? otherwise : text;
  }
}
