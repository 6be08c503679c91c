/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dvctt.core.ports.StoreCopies.OpenCopy;
import org.dvctt.model.Refused;
import org.dvctt.store.Sql;
import org.dvctt.store.blob.FileBlobs;
import org.dvctt.store.copy.FileTree;
import org.dvctt.store.copy.StoreExchange;
import org.dvctt.store.dialect.Dialect;
import org.dvctt.store.migration.ContextMigration;
import org.dvctt.store.migration.StoreMigrations;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The whole store on a disk: copied while it is written, exchanged, put back. */
public class StoreCopiesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private StoreSettings settings;
  private StoreOpener opener;

  @Before
  public void open() throws Exception {
    Path data = folder.newFolder("data").toPath();
    settings =
        new StoreSettings(Dialect.DERBY, data.resolve("store/derby").toString(), "", "", 8, data);
    opener = StoreOpener.alone(settings);
    inStore(
        store -> {
          new ContextMigration(store).run("store", StoreMigrations.class.getClassLoader());
          sql(store, "CREATE TABLE paper (number BIGINT NOT NULL PRIMARY KEY, sha VARCHAR(64))");
        });
  }

  @After
  public void close() throws InterruptedException {
    opener.close();
  }

  @Test
  public void aCopyMadeWhileOthersWriteHoldsEveryBlobThatItsRowsName() throws Exception {
    AtomicBoolean goOn = new AtomicBoolean(true);
    AtomicLong acknowledged = new AtomicLong();
    List<Throwable> failures = new ArrayList<>();
    Thread writer =
        new Thread(
            () -> {
              try {
                for (long number = 1; goOn.get(); number++) {
                  write(number);
                  acknowledged.set(number);
                }
              } catch (Exception e) {
                failures.add(e);
              }
            });
    writer.start();
    while (acknowledged.get() < 50 && failures.isEmpty()) {
      Thread.onSpinWait();
    }
    long before = acknowledged.get();
    Path copy = folder.newFolder("copy").toPath();
    opener.copy(copy);
    goOn.set(false);
    writer.join();
    assertEquals(List.of(), failures);
    long copied = opener.opened(copy, StoreCopiesTest::papersWithTheirBlobs);
    assertTrue(copied + " of " + before + " acknowledged before", copied >= before);
    assertEquals(Map.of("store", "1"), opener.opened(copy, OpenCopy::migrations));
    assertEquals(Map.of("store", "1"), opener.migrations());
  }

  @Test
  public void aCopyIsPutInPlaceAndWhatWasBeforeIsKept() throws Exception {
    write(1);
    Path copy = folder.newFolder("copy").toPath();
    opener.copy(copy);
    write(2);
    assertEquals(2, count());
    List<Path> before = opener.replace(copy, "n1", opened -> assertEquals(1, papers(opened)));
    assertEquals(1, count());
    assertTrue(Files.isDirectory(before.get(0)) && Files.isDirectory(before.get(1)));
    assertEquals("both blobs are still there", 2, blobs(before.get(1)));
    assertEquals(1, blobs(settings.data().resolve("blobs")));
    write(3);
    assertEquals(2, count());
    assertEquals("the copy itself is as it was", 1, (long) opener.opened(copy, c -> papers(c)));
  }

  @Test
  public void aCopyThatIsNotProvedChangesNothing() throws Exception {
    write(1);
    Path copy = folder.newFolder("copy").toPath();
    opener.copy(copy);
    write(2);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                opener.replace(
                    copy,
                    "n2",
                    opened -> {
                      throw new IllegalStateException("not as it should be");
                    }));
    assertEquals("not as it should be", thrown.getMessage());
    opener.awaitOpen();
    assertEquals(2, count());
    assertEquals(2, blobs(settings.data().resolve("blobs")));
    assertEquals(List.of("blobs", "log", "store"), names(settings.data()));
    assertEquals(List.of("derby"), names(settings.data().resolve("store")));
  }

  @Test
  public void anExchangeCutOffAnywhereIsPutBackAtTheNextStart() throws Exception {
    write(1);
    Path copy = folder.newFolder("copy").toPath();
    opener.copy(copy);
    write(2);
    Path data = settings.data();
    Path database = Path.of(settings.database());
    for (String cut : List.of("before any move", "database aside", "database in", "all in")) {
      opener.close();
      StoreExchange exchange = new StoreExchange(database, data.resolve("blobs"), data);
      exchange.bringIn(copy, "n3");
      exchange.swap("n3");
      Path in = database.resolveSibling("derby.incoming-n3");
      Path aside = database.resolveSibling("derby.before-n3");
      if (!cut.equals("all in")) {
        Files.move(data.resolve("blobs"), data.resolve("blobs.incoming-n3"));
        Files.move(data.resolve("blobs.before-n3"), data.resolve("blobs"));
      }
      if (cut.equals("database aside") || cut.equals("before any move")) {
        Files.move(database, in);
      }
      if (cut.equals("before any move")) {
        Files.move(aside, database);
      }
      opener = StoreOpener.alone(settings);
      assertEquals(cut, 2, count());
      assertEquals(cut, 2, blobs(data.resolve("blobs")));
      assertEquals(cut, List.of("derby"), names(data.resolve("store")));
    }
  }

  @Test
  public void aRestoreCutOffWhileItBroughtTheCopyInLeavesNothingBehind() throws Exception {
    write(1);
    Path copy = folder.newFolder("copy").toPath();
    opener.copy(copy);
    write(2);
    Path data = settings.data();
    opener.close();
    new StoreExchange(Path.of(settings.database()), data.resolve("blobs"), data)
        .bringIn(copy, "n4");
    FileTree.remove(data.resolve("blobs.incoming-n4"));
    opener = StoreOpener.alone(settings);
    assertEquals(2, count());
    assertEquals(List.of("derby"), names(data.resolve("store")));
    assertEquals(List.of("blobs", "log", "store"), names(data));
  }

  @Test
  public void aCopyWithoutItsBlobsIsNotTakenAndTheStoreStaysOpen() throws Exception {
    write(1);
    Path copy = folder.newFolder("copy").toPath();
    opener.copy(copy);
    FileTree.remove(copy.resolve("blobs"));
    assertThrows(IOException.class, () -> opener.replace(copy, "n5", opened -> {}));
    assertEquals(1, count());
    assertEquals(List.of("blobs", "log", "store"), names(settings.data()));
    assertEquals(List.of("derby"), names(settings.data().resolve("store")));
  }

  @Test
  public void anotherEngineNamesItsOwnTools() throws Exception {
    opener.close();
    opener =
        StoreOpener.alone(
            new StoreSettings(Dialect.DERBY, "memory:other", "", "", 4, settings.data()));
    Path copy = folder.newFolder("copy").toPath();
    Refused refused = assertThrows(Refused.class, () -> opener.copy(copy));
    assertEquals(Refused.Kind.NOT_OFFERED, refused.kind());
    assertTrue(refused.reasons().get(0).nextStep().en().contains("pg_dump"));
  }

  /** The blob first, then the row that names it, as an act does. */
  private void write(long number) throws IOException {
    FileBlobs blobs = new FileBlobs(settings.data().resolve("blobs"));
    byte[] bytes = ("paper " + number).getBytes(StandardCharsets.UTF_8);
    String sha = blobs.put(new ByteArrayInputStream(bytes), 100);
    inStore(store -> sql(store, "INSERT INTO paper VALUES (" + number + ", '" + sha + "')"));
  }

  private static long papersWithTheirBlobs(OpenCopy copy) {
    return copy.transactions()
        .<Long>read(
            tx -> {
              Sql.in(tx)
                  .each(
                      "SELECT sha FROM paper",
                      row ->
                          assertTrue(
                              row.text("sha"), copy.blobs().file(row.text("sha")).isPresent()));
              return Sql.in(tx).count("SELECT COUNT(*) FROM paper");
            });
  }

  private static long papers(OpenCopy copy) {
    return copy.transactions().<Long>read(tx -> Sql.in(tx).count("SELECT COUNT(*) FROM paper"));
  }

  private long count() throws SQLException {
    try (Connection connection = opener.store().pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM paper")) {
      rows.next();
      long count = rows.getLong(1);
      connection.rollback();
      return count;
    }
  }

  private static long blobs(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private interface Work {
    void on(OpenStore store) throws SQLException;
  }

  private void inStore(Work work) {
    try {
      work.on(opener.store());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sql(OpenStore store, String sql) throws SQLException {
    try (Connection connection = store.pool().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }
}
