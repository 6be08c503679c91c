/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One zip that is read by its central directory, as the framework and the signature check read it:
 * what is not listed there is seen by nobody.
 */
final class Archive implements Closeable {
  static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final ZipFile zip;
  private final String name;
  private final Budget budget;
  private final @Nullable Path temporary;

  private Archive(ZipFile zip, String name, Budget budget, @Nullable Path temporary) {
    this.zip = zip;
    this.name = name;
    this.budget = budget;
    this.temporary = temporary;
  }

  /**
   * @param name what people call it; empty for the file itself
   * @throws IOException when it is no zip
   */
  static Archive open(Path file, String name, Budget budget) throws IOException {
    return new Archive(zip(file), name, budget, null);
  }

  /** Opens what is an entry of another archive. */
  static Archive open(byte[] bytes, String name, Budget budget) throws IOException {
    Path file = Files.createTempFile("dvctt-plugin-", ".jar");
    try {
      Files.write(file, bytes);
      return new Archive(zip(file), name, budget, file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (RuntimeException e) {
      // Java's reader answers some broken directories with an IllegalArgumentException.
      throw new IOException(e);
    }
  }

  String name() {
    return name;
  }

  /** All entries in the order of the directory; counted and their names checked by the caller. */
  List<ZipEntry> entries() throws IOException {
    try {
      return zip.stream().<ZipEntry>map(e -> e).toList();
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  byte @Nullable [] bytes(String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    return found == null ? null : bytes(found);
  }

  byte[] bytes(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      if (in == null) {
        throw new IOException(entry.getName() + " has no content");
      }
      byte[] bytes = budget.read(in, entry.getName(), entry.getCompressedSize());
      if (bytes.length != entry.getSize()) {
        throw new ZipException(
            entry.getName() + " has " + bytes.length + " bytes, not " + entry.getSize());
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (temporary != null) {
      Files.deleteIfExists(temporary);
    }
  }
}
