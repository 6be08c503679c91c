/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.LedgerCheck;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Finding;
import org.dvctt.model.Text;
import org.dvctt.platform.Maintenance;
import org.dvctt.platform.verify.LedgerChecks;
import org.dvctt.store.Sql;
import org.dvctt.store.blob.FileBlobs;
import org.dvctt.store.engine.OpenStore;
import org.dvctt.store.engine.StoreOpener;
import org.dvctt.store.testing.Eventually;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Backups over a real Derby store on the disk with one table: papers, each with its blob. Around it
 * stands the least of a platform: who needs the store learns of it as in the framework.
 */
final class Papers implements AutoCloseable {
  static final int SESSIONS = 3;

  final Maintenance maintenance = new Maintenance();
  final StoredBackups backups;

  private final AtomicReference<OpenStore> published = new AtomicReference<>();
  private final StoreOpener opener;
  private final Path data;
  private volatile String product = "DVCTT 0.1.0";
  private volatile boolean negativeIsWrong = true;
  private volatile Runnable whileProved = () -> {};

  Papers(Path data) throws SQLException {
    this.data = data;
    System.setProperty("dvctt.data", data.toString());
    opener = new StoreOpener(framework(), Map.of("url", "jdbc:derby:" + data.resolve("store/db")));
    System.clearProperty("dvctt.data");
    Eventually.eventually("the store is open", () -> published.get() != null);
    sql("CREATE TABLE paper (number BIGINT NOT NULL PRIMARY KEY, sha VARCHAR(64))");
    Platform platform = platform();
    LedgerChecks checks =
        new LedgerChecks(
            Stream.of("audit", "budget", "payment").<LedgerCheck>map(PaperCheck::new).toList());
    backups =
        new StoredBackups(
            opener, checks, tx -> SESSIONS, platform, maintenance, new Witness(platform));
  }

  /** From now on the platform is another version. */
  void updateTo(String other) {
    product = other;
  }

  /** Whether the checks find that a negative number is wrong. */
  void judgeNegative(boolean wrong) {
    negativeIsWrong = wrong;
  }

  /** What happens while a check runs. */
  void whileProved(Runnable work) {
    whileProved = work;
  }

  void write(long number) throws IOException, SQLException {
    byte[] bytes = ("paper " + number).getBytes(StandardCharsets.UTF_8);
    String sha =
        new FileBlobs(data.resolve("blobs")).put(new ByteArrayInputStream(bytes), bytes.length);
    sql("INSERT INTO paper VALUES (" + number + ", '" + sha + "')");
  }

  long count() throws SQLException {
    Eventually.eventually("the store is open", () -> published.get() != null);
    try (Connection connection = published.get().pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM paper")) {
      rows.next();
      long count = rows.getLong(1);
      connection.rollback();
      return count;
    }
  }

  void sql(String sql) throws SQLException {
    try (Connection connection = published.get().pool().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  @Override
  public void close() throws Exception {
    var close = StoreOpener.class.getDeclaredMethod("close");
    close.setAccessible(true);
    close.invoke(opener);
  }

  private PlatformStatus status() {
    boolean there = published.get() != null;
    return new PlatformStatus(
        there,
        List.of(new PlatformStatus.Level("store", there, there ? "" : "database")),
        Instant.EPOCH,
        LocalDate.of(2020, 8, 3),
        true,
        product,
        "Derby",
        "12",
        true,
        0,
        0,
        0,
        List.of());
  }

  private Platform platform() {
    return fake(
        Platform.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "status" -> status();
              case "now" -> Instant.parse("2020-08-03T01:00:00Z");
              case "maintenance" -> maintenance.reason();
              default -> throw new AssertionError(method);
            });
  }

  private BundleContext framework() {
    ServiceRegistration<?> registration =
        fake(
            ServiceRegistration.class,
            (proxy, method, arguments) -> {
              published.set(null);
              return null;
            });
    return fake(
        BundleContext.class,
        (proxy, method, arguments) -> {
          published.set((OpenStore) arguments[1]);
          return registration;
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Counts papers and finds negative numbers and rows whose blob is not there. */
  private final class PaperCheck implements LedgerCheck {
    private final String name;

    PaperCheck(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Finding> findings(Transactions store, Blobs blobs) {
      whileProved.run();
      List<Finding> findings = new ArrayList<>();
      store.<Long>read(
          tx -> {
            Sql.in(tx)
                .each(
                    "SELECT number, sha FROM paper ORDER BY number",
                    row -> {
                      long number = row.number("number");
                      boolean negative = negativeIsWrong && number < 0;
                      if (negative || blobs.file(row.text("sha")).isEmpty()) {
                        findings.add(finding(number));
                      }
                    });
            return 0L;
          });
      return findings;
    }

    private Finding finding(long number) {
      Text wrong = Text.of("sai", "wrong");
      return new Finding(name, "paper", Long.toString(number), wrong, wrong);
    }

    @Override
    public Map<String, Long> counts(Transactions store) {
      return Map.of(
          name + "_papers", store.<Long>read(tx -> Sql.in(tx).count("SELECT COUNT(*) FROM paper")));
    }
  }
}
