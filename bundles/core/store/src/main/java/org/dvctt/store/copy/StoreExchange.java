/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges the store's two folders, database and blobs, for a copy's. A file marks that an
 * exchange is under way: whatever ends the process in between, the next start puts back what was
 * before. What was before is moved and kept, never removed.
 */
public final class StoreExchange {
  private static final Logger LOG = LoggerFactory.getLogger(StoreExchange.class);
  private final List<Path> present;
  private final Path marker;

  /**
   * An exchange of the store that lies there.
   *
   * @param data where the mark is kept
   */
  public StoreExchange(Path database, Path blobs, Path data) {
    this.present = List.of(database.toAbsolutePath(), blobs.toAbsolutePath());
    this.marker = data.toAbsolutePath().resolve("restore-under-way");
  }

  /** Copies the copy's folders beside the present ones; the store may be open. */
  public void bringIn(Path copy, String name) throws IOException {
    for (int i = 0; i < present.size(); i++) {
      FileTree.copy(copy.resolve(DerbyCopies.FOLDERS.get(i)), beside(i, "incoming", name));
    }
  }

  /** Moves the present folders aside and the incoming ones in their place; the store is closed. */
  public void swap(String name) throws IOException {
    mark(name);
    for (int i = 0; i < present.size(); i++) {
      Files.createDirectories(present.get(i));
      move(present.get(i), beside(i, "before", name));
      move(beside(i, "incoming", name), present.get(i));
    }
  }

  /** The mark is there with its name or not at all. */
  private void mark(String name) throws IOException {
    Path part = marker.resolveSibling(marker.getFileName() + ".part");
    Files.writeString(part, name, StandardCharsets.UTF_8);
    FileTree.sync(part);
    move(part, marker);
  }

  /** The copy stays; returns where the folders of before are. */
  public List<Path> keep(String name) throws IOException {
    Files.delete(marker);
    FileTree.syncFolder(marker.getParent());
    return List.of(beside(0, "before", name), beside(1, "before", name));
  }

  /**
   * Puts back what was before; the store is closed. When no exchange is under way it only removes
   * what one that was cut off earlier had brought in.
   */
  public void putBack() throws IOException {
    if (!Files.exists(marker)) {
      dropAllIncoming();
      return;
    }
    String name = Files.readString(marker, StandardCharsets.UTF_8).strip();
    for (int i = 0; i < present.size(); i++) {
      Path before = beside(i, "before", name);
      if (Files.exists(before)) {
        FileTree.remove(present.get(i));
        move(before, present.get(i));
      }
    }
    dropAllIncoming();
    Files.delete(marker);
    LOG.warn("A restore ({}) did not end: the store of before it was put back", name);
  }

  /** Removes what was brought in and not taken. */
  public void dropIncoming(String name) throws IOException {
    for (int i = 0; i < present.size(); i++) {
      FileTree.remove(beside(i, "incoming", name));
    }
  }

  private void dropAllIncoming() throws IOException {
    for (Path folder : present) {
      Path around = folder.resolveSibling("");
      if (Files.isDirectory(around)) {
        try (DirectoryStream<Path> left =
            Files.newDirectoryStream(around, folder.getFileName() + ".incoming-*")) {
          for (Path path : left) {
            FileTree.remove(path);
          }
        }
      }
    }
  }

  private Path beside(int folder, String what, String name) {
    Path path = present.get(folder);
    return path.resolveSibling(path.getFileName() + "." + what + "-" + name);
  }

  /** On the disk before this returns, as far as the file system can promise it. */
  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    FileTree.syncFolder(to.getParent());
  }
}
