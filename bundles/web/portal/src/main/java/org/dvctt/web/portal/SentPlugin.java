/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;

/** A plugin's file that came with a form, under its name in a folder of its own for a while. */
final class SentPlugin {
  private static final int MOST_NAME = 150;

  private SentPlugin() {}

  /** Hands the file on; it is gone afterwards. */
  static <T> T with(String name, InputStream bytes, Function<Path, T> use) {
    try {
      Path room = Files.createDirectories(data().resolve("incoming"));
      Path folder =
          Files.createTempDirectory(
              room,
              "plugin-",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path file = folder.resolve(plain(name));
      try {
        Files.copy(bytes, file);
        return use.apply(file);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was sent can't be kept", e);
    }
  }

  private static Path data() {
    String set = System.getProperty("dvctt.data", "");
    return set.isEmpty() ? Path.of(System.getProperty("karaf.base", ""), "data") : Path.of(set);
  }

  /** The last part of a name, of plain characters only. */
  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[^A-Za-z0-9._+-]", "_").replaceFirst("^\\.+", "");
    return clean.isEmpty() ? "plugin" : clean.substring(0, Math.min(clean.length(), MOST_NAME));
  }
}
