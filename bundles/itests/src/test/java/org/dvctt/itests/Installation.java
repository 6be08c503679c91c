/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The distribution that was just built. */
public final class Installation extends org.dvctt.testkit.platform.Installation {
  private static final Path TARGET =
      Path.of(System.getProperty("dvctt.distribution", "../../karaf-distribution/target"));

  private Installation(Path distribution, Path folder) {
    super(distribution, folder);
  }

  private Installation(Path home, int http, int ssh, String user, String password) {
    super(home, http, ssh, user, password);
  }

  /** One that was unpacked and started by somebody else. */
  public static Installation at(Path home, int http, int ssh, String user, String password) {
    return new Installation(home, http, ssh, user, password);
  }

  /** Unpacks into a new folder under this module's target folder. */
  public static Installation unpack() {
    try {
      return new Installation(archive(), folder("p"));
    } catch (IOException e) {
      throw new AssertionError("the distribution could not be unpacked", e);
    }
  }

  /** The built archive; the newest when there are several. */
  public static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".tar.gz"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow(() -> new AssertionError("no .tar.gz in " + TARGET.toAbsolutePath()));
    }
  }

  /** A new folder under this module's target folder. */
  public static Path folder(String prefix) throws IOException {
    Path work = Files.createDirectories(Path.of("target", "platforms").toAbsolutePath());
    return Files.createTempDirectory(work, prefix);
  }
}
