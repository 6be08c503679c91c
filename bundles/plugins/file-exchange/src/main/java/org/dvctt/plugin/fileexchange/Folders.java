/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The folders of one exchange, all on one file system.
 *
 * @param out what the other side fetches
 * @param in what the other side puts there
 * @param archive what was read
 * @param refused what was put aside
 * @param work files that are not out yet, journal and lock; nobody else's
 */
public record Folders(Path out, Path in, Path archive, Path refused, Path work) {
  /**
   * Makes what is missing.
   *
   * @param data the platform's data folder, property {@code dvctt.data}
   * @param plugin name of the plugin's own folder, as its manifest's permission says
   * @param within setting {@code folder}: a path inside that folder, may be empty
   * @throws IllegalArgumentException with a sentence that says what to write
   */
  public static Folders of(Path data, String plugin, String within) {
    Path own = data.resolve("plugins").resolve(plugin).toAbsolutePath().normalize();
    try {
      Path home = own.resolve(within.strip()).normalize();
      if (!home.startsWith(own)) {
        throw impossible(within, own);
      }
      Folders folders =
          new Folders(
              home.resolve("out"),
              home.resolve("in"),
              home.resolve("archive"),
              home.resolve("refused"),
              home.resolve("work"));
      for (Path folder :
          new Path[] {folders.out, folders.in, folders.archive, folders.refused, folders.work}) {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
          throw impossible(within, own);
        }
      }
      return folders;
    } catch (IOException | InvalidPathException e) {
      throw impossible(within, own);
    }
  }

  private static IllegalArgumentException impossible(String within, Path own) {
    return new IllegalArgumentException(
        "folder: “"
            + within
            + "” phải là thư mục ghi được nằm trong "
            + own
            + ", ví dụ agribank; để trống là chính thư mục đó · must be a writable folder inside it,"
            + " for example agribank; empty is the folder itself");
  }
}
