/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

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

  /**
   * All of it is on the disk before the file that says so; what is removed meanwhile is not missed.
   */
  void markWhole() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes what) throws IOException {
            return sync(file);
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException && !file.equals(folder)) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            return sync(path);
          }
        });
    Files.createFile(folder.resolve(WHOLE));
    sync(folder.resolve(WHOLE));
    sync(folder);
  }

  private static FileVisitResult sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (NoSuchFileException e) {
      // Not missed.
    }
    return FileVisitResult.CONTINUE;
  }
}
