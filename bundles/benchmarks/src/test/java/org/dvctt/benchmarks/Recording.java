/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that writes down every statement that changes rows, transaction by transaction in
 * the order of their commits, so that bare JDBC can do the very same again. While it is off,
 * connections are what they are, and cost what they cost.
 */
final class Recording {
  private final List<List<RecordedWrite>> transactions = new ArrayList<>();
  private static final Pattern TARGET =
      Pattern.compile("^\\s*(insert|update|delete)\\s+(?:into\\s+|from\\s+)?(\\w+)");
  private final Map<String, Long> rows = new TreeMap<>();
  private volatile boolean on;

  DataSource over(DataSource source) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = call(source, method, arguments);
          return on && result instanceof Connection connection ? record(connection) : result;
        });
  }

  void start() {
    on = true;
  }

  void stop() {
    on = false;
  }

  /** Committed transactions that changed something. */
  synchronized List<List<RecordedWrite>> transactions() {
    return List.copyOf(transactions);
  }

  /** Rows inserted, updated or deleted, by table and kind, e.g. {@code outbox insert}. */
  synchronized Map<String, Long> rows() {
    return new TreeMap<>(rows);
  }

  private synchronized void wrote(String sql, long count) {
    Matcher target = TARGET.matcher(sql.toLowerCase(Locale.ROOT));
    if (!target.find()) {
      throw new IllegalArgumentException("which table does this change? " + sql);
    }
    rows.merge(target.group(2) + " " + target.group(1), count, Long::sum);
  }

  private synchronized void committed(List<RecordedWrite> writes) {
    transactions.add(List.copyOf(writes));
  }

  private Connection record(Connection connection) {
    List<RecordedWrite> writes = new ArrayList<>();
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          String name = method.getName();
          boolean ends = name.equals("commit") || name.equals("rollback") && arguments == null;
          Object result = call(connection, method, arguments);
          if (ends) {
            if (name.equals("commit") && on && !writes.isEmpty()) {
              committed(writes);
            }
            writes.clear();
          }
          if (name.equals("prepareStatement") && isWrite((String) arguments[0])) {
            return record((PreparedStatement) result, (String) arguments[0], writes);
          }
          return result;
        });
  }

  private PreparedStatement record(
      PreparedStatement statement, String sql, List<RecordedWrite> writes) {
    List<RecordedWrite.Setter> setters = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          Object result = call(statement, method, arguments);
          String name = method.getName();
          if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
            setters.add(new RecordedWrite.Setter(method, arguments.clone()));
          } else if (on && (name.equals("executeUpdate") || name.equals("addBatch"))) {
            writes.add(new RecordedWrite(sql, List.copyOf(setters)));
            setters.clear();
          }
          if (on && name.equals("executeUpdate")) {
            wrote(sql, (Integer) result);
          } else if (on && name.equals("executeBatch")) {
            wrote(sql, Arrays.stream((int[]) result).filter(count -> count > 0).sum());
          }
          return result;
        });
  }

  private static boolean isWrite(String sql) {
    String text = sql.stripLeading().toLowerCase(Locale.ROOT);
    return text.startsWith("insert") || text.startsWith("update") || text.startsWith("delete");
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
