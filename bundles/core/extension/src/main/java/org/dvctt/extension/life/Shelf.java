/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dvctt.core.ports.Blobs;
import org.dvctt.extension.file.FileCheck;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.file.PluginReader;

/** The kept bytes of plugins, found by their hash and checked by it. */
final class Shelf {
  private final Blobs blobs;
  private final PluginReader reader;
  private final Map<String, PluginFile> read = new ConcurrentHashMap<>();

  Shelf(Blobs blobs, PluginReader reader) {
    this.blobs = blobs;
    this.reader = reader;
  }

  /** Keeps a file's bytes and returns their hash; at most {@code limit} bytes. */
  String keep(Path file, long limit) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return blobs.put(bytes, limit);
    }
  }

  /**
   * Looks through bytes that were just kept.
   *
   * @throws org.dvctt.model.Refused as the reader finds it
   */
  PluginFile look(String sha256) throws FileNotFoundException {
    PluginFile file = reader.read(path(sha256));
    read.put(sha256, file);
    return file;
  }

  /** Where the bytes are. */
  private Path path(String sha256) throws FileNotFoundException {
    return blobs.file(sha256).orElseThrow(() -> new FileNotFoundException(sha256));
  }

  /**
   * The file behind a version; looked through once in this process.
   *
   * @throws org.dvctt.model.Refused as the reader finds it, UNAVAILABLE when the bytes are lost or
   *     were changed
   */
  PluginFile file(PluginRow row) {
    PluginFile known = read.get(row.sha256());
    if (known != null) {
      return known;
    }
    if (!sound(row.sha256())) {
      throw Refusals.bytesLost(row);
    }
    try {
      return look(row.sha256());
    } catch (FileNotFoundException e) {
      throw Refusals.bytesLost(row);
    }
  }

  /** True when the bytes are there and are the ones that the hash names. */
  boolean sound(String sha256) {
    try {
      return FileCheck.sha256(path(sha256)).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }
}
