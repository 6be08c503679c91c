/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A plugin's bundles in one file; the first carries the capability. */
public final class Kar {
  /** The same bundles give the same bytes. */
  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

  private Kar() {}

  /** Packs bundles, in their order. */
  public static void pack(Path kar, List<Path> bundles) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(kar))) {
      put(out, JarFile.MANIFEST_NAME);
      manifest.write(out);
      for (Path bundle : bundles) {
        put(out, "repository/" + bundle.getFileName());
        Files.copy(bundle, out);
      }
    }
  }

  private static void put(JarOutputStream out, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ANY_TIME);
    out.putNextEntry(entry);
  }
}
