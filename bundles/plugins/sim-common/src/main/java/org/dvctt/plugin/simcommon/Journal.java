/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A simulator's memory: one JSON line an event, on disk before it is answered. A line cut off by a
 * crash was never answered, so it is dropped when the journal is opened. One writer at a time.
 *
 * <p>Not a {@code FileChannel}: the guard interrupts a call that takes too long, and an interrupt
 * would close the channel under the calls after it.
 */
public final class Journal implements AutoCloseable {
  private final Path path;
  private final RandomAccessFile file;
  private boolean broken;

  private Journal(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens the journal, made if it is not there, and hands every event in it to the reader.
   *
   * @throws IllegalStateException when another process has it, or a line in it is broken
   */
  public static Journal open(Path path, Consumer<Fields> reader) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try {
        lock(path, file);
        byte[] bytes = new byte[Math.toIntExact(file.length())];
        file.readFully(bytes);
        int whole = JournalReader.whole(bytes);
        JournalReader.lines(path, bytes).forEach(reader);
        file.setLength(whole);
        file.seek(whole);
        return new Journal(path, file);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("journal " + path, e);
    }
  }

  /** Appends the events; they are on disk when this returns. */
  public void append(List<Fields> events) {
    if (events.isEmpty()) {
      return;
    }
    if (broken) {
      throw new IllegalStateException(
          "journal " + path + " could not be written before: make room and start again");
    }
    // After a failure nobody knows how much of it is on disk; opening the journal anew finds out.
    broken = true;
    try {
      file.write(
          events.stream()
              .map(event -> Json.write(event) + "\n")
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8));
      file.getFD().sync();
      broken = false;
    } catch (IOException e) {
      throw new UncheckedIOException("journal " + path, e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("journal " + path, e);
    }
  }

  private static void lock(Path path, RandomAccessFile file) throws IOException {
    FileLock lock;
    try {
      // Held until the file is closed or the process ends, however it ends.
      lock = file.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new IllegalStateException(
          "journal " + path + " is in use by another simulator: end it or name another file");
    }
  }
}
