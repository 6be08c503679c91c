/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A shipped plugin as if it were built with another version number. */
public final class Repacked {
  private Repacked() {}

  public static void as(String version, Path shipped, Path target) throws IOException {
    try (JarFile in = new JarFile(shipped.toFile())) {
      Manifest manifest = new Manifest(in.getManifest());
      Attributes main = manifest.getMainAttributes();
      String old = main.getValue("Bundle-Version");
      for (Map.Entry<Object, Object> header : main.entrySet()) {
        header.setValue(header.getValue().toString().replace(old, version));
      }
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
        for (JarEntry entry : in.stream().toList()) {
          if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream bytes = in.getInputStream(entry)) {
              bytes.transferTo(out);
            }
          }
        }
      }
    }
  }

  /** The only bundle of an archive, as a file beside it in a folder. */
  public static Path bundle(Path kar, Path folder) throws IOException {
    try (JarFile in = new JarFile(kar.toFile())) {
      JarEntry bundle =
          in.stream().filter(entry -> entry.getName().endsWith(".jar")).findFirst().orElseThrow();
      Path file = folder.resolve(kar.getFileName() + ".bundle.jar");
      try (InputStream bytes = in.getInputStream(bundle)) {
        Files.copy(bytes, file);
      }
      return file;
    }
  }
}
