/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dvctt.api.backup.BackupView;

/**
 * What a backup is, written last: a folder without it is no backup.
 *
 * @param format of this file
 * @param takenAt system time, ISO
 * @param businessTime at that moment, ISO
 * @param migrations last migration by context
 * @param counts rows by kind
 * @param findings what was wrong in the ledgers already
 */
record Manifest(
    int format,
    String product,
    String store,
    String takenAt,
    String businessTime,
    Map<String, String> migrations,
    Map<String, Long> counts,
    List<String> findings,
    List<FileSum> files) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

  /**
   * Reads the manifest of a backup.
   *
   * @throws IOException when there is none or it can't be read
   */
  static Manifest read(Path folder) throws IOException {
    Manifest read = JSON.readValue(folder.resolve(NAME).toFile(), Manifest.class);
    if (read == null || read.format != FORMAT || read.files == null || read.counts == null) {
      throw new IOException(NAME + " is not of format " + FORMAT);
    }
    Instant.parse(read.takenAt);
    return read;
  }

  Manifest with(List<FileSum> sums) {
    return new Manifest(
        format, product, store, takenAt, businessTime, migrations, counts, findings, sums);
  }

  /** A flat object as JSON. */
  static String json(Map<String, ?> fields) {
    try {
      return new ObjectMapper().writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }

  /** Writes it so that it is there whole or not at all. */
  void write(Path folder) throws IOException {
    Path part = folder.resolve(NAME + ".part");
    Files.write(part, JSON.writeValueAsBytes(this));
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  BackupView view(Path folder) {
    return new BackupView(
        folder.toString(),
        product,
        store,
        Instant.parse(takenAt),
        Instant.parse(businessTime),
        Map.copyOf(counts),
        findings.size(),
        files.size(),
        files.stream().mapToLong(FileSum::size).sum());
  }
}
