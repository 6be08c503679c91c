/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The folder in which the container keeps the bundles that it has installed. It is filled by the
 * first start and taken as it is by every later one: what a power cut in the first start left of it
 * would never be completed. So a file in it says that it is whole; {@code bin/setenv} lets the
 * container begin anew where that file is missing.
 *
 * @param folder the container's
 */
record BundleCache(Path folder) {
  /** The name that {@code bin/setenv} looks for. */
  static final String WHOLE = "whole";

  boolean whole() {
    return Files.exists(folder.resolve(WHOLE));
  }

  /** All of it is on the disk before the file that says so. */
  void markWhole() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        sync(path);
      }
    }
    Files.createFile(folder.resolve(WHOLE));
    sync(folder.resolve(WHOLE));
    sync(folder);
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
