/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file system, synced after each change.
 *
 * <p>Files are written without a channel of their own: the guard interrupts a call that takes too
 * long, and an interrupt would close the channel in the middle of a write.
 */
public final class RealDisk implements Disk {
  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(0);
      open.write(bytes);
      open.getFD().sync();
    }
    sync(file);
  }

  @Override
  public void append(Path file, long length, byte[] bytes) throws IOException {
    boolean made = !Files.exists(file);
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(length);
      open.write(bytes);
      open.getFD().sync();
    }
    if (made) {
      sync(file);
    }
  }

  @Override
  public void cut(Path file, long length) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(length);
      open.getFD().sync();
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    sync(to);
    sync(from);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    sync(file);
  }

  /** A name is durable once its folder is. */
  private static void sync(Path file) throws IOException {
    boolean interrupted = Thread.interrupted();
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
