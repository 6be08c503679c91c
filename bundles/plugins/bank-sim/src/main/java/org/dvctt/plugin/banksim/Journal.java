/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The simulator's memory: one JSON line an event, on disk before it is answered. A line cut off by
 * a crash was never answered, so it is dropped when the journal is opened.
 */
final class Journal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final FileChannel file;

  private Journal(FileChannel file) {
    this.file = file;
  }

  /** Opens the journal and hands every event in it to the reader. */
  static Journal open(Path path, Consumer<JsonNode> reader) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      String text = Files.readString(path, StandardCharsets.ISO_8859_1);
      int whole = text.lastIndexOf('\n') + 1;
      byte[] bytes = text.substring(0, whole).getBytes(StandardCharsets.ISO_8859_1);
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
        if (!line.isEmpty()) {
          reader.accept(JSON.readTree(line));
        }
      }
      file.truncate(whole);
      file.position(whole);
      return new Journal(file);
    } catch (IOException e) {
      throw new UncheckedIOException("journal " + path, e);
    }
  }

  /** Appends the event; it is on disk when this returns. */
  void append(JsonNode event) {
    try {
      ByteBuffer line =
          ByteBuffer.wrap((JSON.writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("journal", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("journal", e);
    }
  }
}
