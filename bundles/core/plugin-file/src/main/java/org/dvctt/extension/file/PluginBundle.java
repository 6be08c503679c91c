/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Version;

/**
 * One bundle of a plugin.
 *
 * @param entry its entry in the archive, empty when the plugin is the bundle itself
 * @param headers main attributes of its manifest
 */
public record PluginBundle(
    String entry, String symbolicName, Version version, Map<String, String> headers) {
  public PluginBundle {
    headers = Map.copyOf(headers);
  }

  /** Its bytes, out of the plugin's file. */
  public InputStream open(Path file) throws IOException {
    if (entry.isEmpty()) {
      return Files.newInputStream(file);
    }
    try (ZipFile archive = new ZipFile(file.toFile())) {
      ZipEntry found = archive.getEntry(entry);
      if (found == null) {
        throw new IOException(entry + " is not in " + file);
      }
      return new ByteArrayInputStream(archive.getInputStream(found).readAllBytes());
    }
  }
}
