/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Files out and in. Every call begins with what an earlier one left undone, so it does not matter
 * where that was stopped:
 *
 * <ul>
 *   <li>out: the file is written into {@code work}, the journal says that it is sent, then it moves
 *       to {@code out} in one step. Without the line in the journal it is thrown away, with it it
 *       is moved; what is no longer in {@code work} was moved before and never comes twice.
 *   <li>in: see {@link Inbox}.
 * </ul>
 */
public final class Exchange {
  private static final String JOURNAL = "journal.log";
  private static final String LOCK = "lock";
  private static final String PART = ".part";

  private final Folders folders;
  private final Disk disk;
  private final Limits limits;
  private final Inbox inbox;
  private final Journal journal;
  private final Set<String> sent = new HashSet<>();

  public Exchange(Folders folders, Disk disk, Limits limits, Book book) {
    this.folders = folders;
    this.disk = disk;
    this.limits = limits;
    Map<String, String> read = new HashMap<>();
    this.journal =
        new Journal(
            folders.work().resolve(JOURNAL),
            disk,
            line -> {
              if (line.get(0).equals(Inbox.READ)) {
                read.put(line.get(1), line.get(2));
              } else {
                sent.add(line.get(1));
              }
              book.heard(line.subList(3, line.size()));
            });
    this.inbox = new Inbox(folders, disk, limits, book, journal, read);
  }

  /**
   * Does something with all that is known now, after files that came in were read.
   *
   * @throws IllegalStateException when others keep the folders busy
   * @throws UncheckedIOException when the disk fails: nothing is known then
   */
  public synchronized <R> R turn(Supplier<R> action) {
    try (Turn turn = Turn.take(folders.work().resolve(LOCK), limits.patience())) {
      journal.catchUp();
      deliver();
      inbox.read();
      return action.get();
    } catch (IOException e) {
      throw new UncheckedIOException("trao đổi tệp · exchange of files: " + e.getMessage(), e);
    }
  }

  /**
   * Sends a file, once; only within a turn.
   *
   * @param name of the file in {@code out}; another file needs another name
   * @param effects for the book
   */
  public void send(String name, byte[] bytes, List<String> effects) {
    if (sent.contains(name)) {
      throw new IllegalStateException("a file of this name was sent before: " + name);
    }
    List<String> line = new ArrayList<>(List.of("sent", name, Sha256.of(bytes)));
    line.addAll(effects);
    Path part = folders.work().resolve(name + PART);
    try {
      disk.write(part, bytes);
      journal.add(line);
      disk.move(part, folders.out().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("trao đổi tệp · exchange of files: " + e.getMessage(), e);
    }
  }

  private void deliver() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(folders.work())) {
      left = files.filter(file -> file.getFileName().toString().endsWith(PART)).toList();
    }
    for (Path part : left) {
      String file = part.getFileName().toString();
      String name = file.substring(0, file.length() - PART.length());
      if (sent.contains(name)) {
        disk.move(part, folders.out().resolve(name));
      } else {
        disk.delete(part);
      }
    }
  }
}
