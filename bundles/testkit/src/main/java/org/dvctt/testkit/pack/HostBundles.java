/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundles that a platform brings, read from its folder {@code system/}. */
public final class HostBundles {
  private HostBundles() {}

  /**
   * Symbolic names.
   *
   * @param home folder of an unpacked distribution
   * @throws IOException when there is no such platform
   */
  public static Set<String> of(Path home) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(home.resolve("system"))) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        try (JarFile bundle = new JarFile(jar.toFile())) {
          Manifest manifest = bundle.getManifest();
          String name =
              manifest == null
                  ? null
                  : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
          if (name != null) {
            names.add(name.replaceFirst(";.*", "").strip());
          }
        }
      }
    }
    return names;
  }
}
