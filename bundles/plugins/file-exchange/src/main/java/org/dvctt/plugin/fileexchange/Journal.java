/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The memory of an exchange: lines that are only ever added. It is read on from where it was read
 * last, so that several readers of one file (two versions of a plugin during a swap) know the same.
 * The caller holds the exchange's lock.
 */
final class Journal {
  private static final int PIECE = 1 << 16;
  private final Path file;
  private final Disk disk;
  private final Consumer<List<String>> reader;
  private long known;

  Journal(Path file, Disk disk, Consumer<List<String>> reader) {
    this.file = file;
    this.disk = disk;
    this.reader = reader;
  }

  /**
   * Hands on what was added since; a last line that a crash cut off, or wrote in part, was never
   * answered for and is taken away.
   *
   * @throws IllegalStateException when a line before the last one is damaged, or known ones are
   *     gone
   */
  void catchUp() throws IOException {
    long length = Files.exists(file) ? Files.size(file) : 0;
    if (length < known) {
      throw new IllegalStateException(
          "nhật ký "
              + file
              + " ngắn đi: đặt lại bản sao rồi khởi động lại tiện ích"
              + " · the journal became shorter: put its copy back and start the plugin again");
    }
    if (length == known) {
      return;
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      open.seek(known);
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] piece = new byte[PIECE];
      long at = known;
      for (int count = open.read(piece); count > 0; count = open.read(piece)) {
        for (int i = 0; i < count; i++) {
          at++;
          if (piece[i] != '\n') {
            line.write(piece[i]);
          } else if (!heard(line.toString(StandardCharsets.UTF_8), at == length)) {
            break;
          } else {
            line.reset();
            known = at;
          }
        }
      }
    }
    if (known < length) {
      disk.cut(file, known);
    }
  }

  /** Adds a line; it is on disk and handed on when this returns. */
  void add(List<String> fields) throws IOException {
    // Whether it was written when this fails is found out by the next catching up.
    disk.append(file, known, JournalLine.write(fields));
    catchUp();
  }

  private boolean heard(String line, boolean last) {
    List<String> fields;
    try {
      fields = JournalLine.read(line);
    } catch (IllegalArgumentException e) {
      if (last) {
        return false;
      }
      throw new IllegalStateException(
          "nhật ký "
              + file
              + " hỏng sau byte "
              + known
              + ": đặt lại bản sao của nó"
              + " · the journal is damaged after this byte: put its copy back",
          e);
    }
    reader.accept(fields);
    return true;
  }
}
