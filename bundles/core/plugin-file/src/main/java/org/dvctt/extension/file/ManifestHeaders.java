/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Manifest;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.jspecify.annotations.Nullable;

/** The main section of an archive's manifest. */
final class ManifestHeaders {
  /** Far more than any real one; readers of headers are not made for more. */
  private static final int LARGEST = 256 * 1024;

  private ManifestHeaders() {}

  /** Returns the headers, or null when there is no manifest that two readers read alike. */
  static @Nullable Map<String, String> read(Archive archive, List<String> names, Findings findings)
      throws IOException {
    // JarFile would also take meta-inf/manifest.mf, another reader would not.
    byte[] bytes = names.contains(Archive.MANIFEST) ? archive.bytes(Archive.MANIFEST) : null;
    if (bytes == null || bytes.length > LARGEST) {
      return null;
    }
    Manifest manifest;
    try {
      manifest = new Manifest(new ByteArrayInputStream(bytes));
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
    noneTwice(archive, new String(bytes, StandardCharsets.UTF_8), findings);
    Map<String, String> headers = new LinkedHashMap<>();
    manifest.getMainAttributes().forEach((k, v) -> headers.put(k.toString(), v.toString()));
    return headers;
  }

  /** The clauses of a header; none, and a finding, when it can't be parsed. */
  static List<Clause> clauses(Map<String, String> headers, String name, Findings findings) {
    String value = headers.getOrDefault(name, "");
    if (value.isBlank()) {
      return List.of();
    }
    try {
      return List.of(Parser.parseHeader(value));
    } catch (RuntimeException e) {
      findings.add(FileRefusals.header(name, value, String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  private static void noneTwice(Archive archive, String text, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (String line : text.split("\r\n|\r|\n", -1)) {
      if (line.isEmpty()) {
        return;
      }
      int colon = line.indexOf(':');
      if (!line.startsWith(" ") && colon > 0) {
        String header = line.substring(0, colon);
        if (!seen.add(header.toLowerCase(Locale.ROOT))) {
          findings.add(FileRefusals.twiceInManifest(archive.name(), header));
        }
      }
    }
  }
}
