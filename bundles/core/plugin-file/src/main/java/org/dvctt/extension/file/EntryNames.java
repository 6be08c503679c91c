/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of the entries of one archive: none may escape, none may be there twice. */
final class EntryNames {
  private final String archive;
  private final Findings findings;
  private final Set<String> seen = new HashSet<>();

  EntryNames(String archive, Findings findings) {
    this.archive = archive;
    this.findings = findings;
  }

  void add(String name) {
    if (escapes(name)) {
      findings.add(FileRefusals.entryName(archive, printable(name)));
    }
    if (!seen.add(key(name))) {
      findings.add(
          name.equalsIgnoreCase(Archive.MANIFEST)
              ? FileRefusals.twoManifests(archive)
              : FileRefusals.duplicate(archive, printable(name)));
    }
  }

  /**
   * Names that a reader which ignores case, as JarFile does in META-INF, could take for another.
   */
  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".class") || lower.startsWith("meta-inf/") ? lower : name;
  }

  private static boolean escapes(String name) {
    if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0) {
      return true;
    }
    // A drive, an alternate stream, or an address.
    if (name.indexOf(':') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
      return true;
    }
    for (String part : name.split("/", -1)) {
      if (part.equals("..") || part.equals(".")) {
        return true;
      }
    }
    return name.contains("//");
  }

  private static String printable(String name) {
    String shown = name.length() > 200 ? name.substring(0, 200) + "…" : name;
    StringBuilder text = new StringBuilder();
    shown.chars().forEach(c -> text.append(Character.isISOControl(c) ? '?' : (char) c));
    return text.toString();
  }
}
