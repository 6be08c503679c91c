/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dvctt.core.ports.StoreCopies.OpenCopy;
import org.dvctt.store.blob.FileBlobs;
import org.dvctt.store.engine.OpenStore;
import org.dvctt.store.engine.StoreSettings;
import org.dvctt.store.tx.JdbcTransactions;

/** Copies of a Derby store: the engine's own online backup, then the blobs. */
public final class DerbyCopies {
  /** Folders of a copy: database and blobs. */
  public static final List<String> FOLDERS = List.of("database", "blobs");

  private static final int CONNECTIONS = 4;

  private DerbyCopies() {}

  /**
   * Copies while others write. The blobs come after the database and are only ever added, so that
   * every blob that a row of the copy names is there.
   */
  public static void copy(OpenStore store, Path database, Path blobs, Path folder)
      throws IOException {
    try (Connection connection = store.pool().getConnection();
        CallableStatement backup =
            connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
      backup.setString(1, folder.toAbsolutePath().toString());
      backup.execute();
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("Derby's backup failed: " + e.getMessage(), e);
    }
    Files.move(folder.resolve(database.getFileName()), folder.resolve(FOLDERS.get(0)));
    blobs(blobs, folder.resolve(FOLDERS.get(1)));
  }

  /** Opens the copy's database in its folder, alone. */
  public static <T> T opened(StoreSettings settings, Path folder, Function<OpenCopy, T> work)
      throws IOException {
    Path database = folder.resolve(FOLDERS.get(0)).toAbsolutePath();
    if (!Files.exists(database.resolve("service.properties"))) {
      throw new IOException("no database in " + database);
    }
    StoreSettings apart =
        new StoreSettings(
            settings.dialect(), database.toString(), "", "", CONNECTIONS, settings.data());
    try (OpenStore store = OpenStore.open(apart)) {
      return work.apply(openCopy(store, folder.resolve(FOLDERS.get(1))));
    } catch (SQLException e) {
      throw new IOException("the copied database does not open: " + e.getMessage(), e);
    }
  }

  /** An open store as its prover sees it. */
  public static OpenCopy openCopy(OpenStore store, Path blobs) throws SQLException {
    Map<String, String> migrations = MigrationVersions.of(store);
    return new OpenCopy(new JdbcTransactions(store), new FileBlobs(blobs), migrations);
  }

  /** The last migration of each context. */
  public static Map<String, String> migrations(OpenStore store) {
    try {
      return MigrationVersions.of(store);
    } catch (SQLException e) {
      throw new IllegalStateException("the migrations' tables can't be read", e);
    }
  }

  /** Only whole blobs: what is still coming in is no committed row's. */
  private static void blobs(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    if (!Files.isDirectory(from)) {
      return;
    }
    for (Path file : FileTree.files(from)) {
      if (file.getNameCount() == 2 && file.getName(0).toString().length() == 2) {
        Path target = to.resolve(file.toString());
        Files.createDirectories(target.resolveSibling(""));
        FileTree.copyFile(from.resolve(file), target);
      }
    }
  }
}
