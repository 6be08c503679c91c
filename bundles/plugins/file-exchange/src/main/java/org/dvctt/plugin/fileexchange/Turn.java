/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: one at a time over all instances and processes that use the same folders. The
 * lock ends with the process, however it ends.
 */
final class Turn implements AutoCloseable {
  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();
  private final RandomAccessFile file;

  private Turn(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * @throws IllegalStateException when others kept it for so long
   */
  static Turn take(Path lock, Duration most) throws IOException {
    RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw");
    try {
      long end = System.nanoTime() + most.toNanos();
      while (taken(file) == null) {
        if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
          throw new IllegalStateException(
              "thư mục trao đổi đang bận, hỏi lại sau · the exchange is busy, ask again: " + lock);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      return new Turn(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static @Nullable FileLock taken(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another instance in this JVM
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
