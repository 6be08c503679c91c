/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The unpacked authors' kit that the running jar lies in: beside it is the Maven repository that
 * plugins are built from without a network.
 */
final class KitFolder {
  private KitFolder() {}

  /**
   * Lines for {@code .mvn/maven.config} of a new plugin; empty when the jar is not in a kit, or
   * when its path has a blank, at which Maven would cut it.
   */
  static Optional<String> config() throws IOException {
    CodeSource source = KitFolder.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      return config(
          Path.of(source.getLocation().toURI()).toAbsolutePath().resolve("..").normalize());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  static Optional<String> config(Path kit) throws IOException {
    Path repository = kit.resolve("repository");
    if (!Files.isDirectory(repository) || kit.toString().contains(" ")) {
      return Optional.empty();
    }
    StringBuilder lines = new StringBuilder("-o\n-Dmaven.repo.local=" + repository + "\n");
    distribution(kit)
        .or(() -> distribution(kit.resolve("..").normalize()))
        .ifPresent(file -> lines.append("-Ddvctt.distribution=").append(file).append('\n'));
    return Optional.of(lines.toString());
  }

  /** The platform's archive, when it lies here. */
  private static Optional<Path> distribution(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("org\\.dvctt\\.distribution-.*\\.tar\\.gz"))
          .max(Path::compareTo);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
