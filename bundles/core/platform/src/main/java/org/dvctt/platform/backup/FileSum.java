/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file of a backup.
 *
 * @param path within the backup, with {@code /}
 * @param size bytes
 * @param sha256 64 lower-case hex digits
 */
record FileSum(String path, long size, String sha256) {

  /** Every file of the folder, in order; without the manifest and the engine's lock files. */
  static List<FileSum> of(Path folder) throws IOException {
    List<FileSum> sums = new ArrayList<>();
    for (Map.Entry<String, Path> file : files(folder).entrySet()) {
      sums.add(new FileSum(file.getKey(), Files.size(file.getValue()), sha256(file.getValue())));
    }
    return List.copyOf(sums);
  }

  /** Files by their path within the folder. */
  static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(
              file -> {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.endsWith(".lck") && path.indexOf('/') > 0) {
                  files.put(path, file);
                }
              });
    }
    return files;
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[64 * 1024];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        digest.update(part, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
