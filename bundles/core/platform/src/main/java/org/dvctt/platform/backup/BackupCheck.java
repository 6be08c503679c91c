/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.api.verify.LedgerReport;
import org.dvctt.model.Finding;

/** Whether a backup is what its manifest says, and fits the platform that is to take it. */
final class BackupCheck {
  private BackupCheck() {}

  /** Refuses a backup in which a file is missing, changed or too many. */
  static void files(Path folder, Manifest manifest) throws IOException {
    Map<String, Path> there = new TreeMap<>(FileSum.files(folder));
    for (FileSum sum : manifest.files()) {
      Path file = there.remove(sum.path());
      if (file == null) {
        throw BackupRefusals.damaged(sum.path() + " is missing");
      }
      if (Files.size(file) != sum.size() || !FileSum.sha256(file).equals(sum.sha256())) {
        throw BackupRefusals.damaged(sum.path() + " was changed");
      }
    }
    if (!there.isEmpty()) {
      throw BackupRefusals.damaged(there.keySet().iterator().next() + " is not in the manifest");
    }
  }

  /** Refuses a backup of another product version or other tables. */
  static void versions(Manifest manifest, String product, Map<String, String> migrations) {
    if (!manifest.product().equals(product)) {
      throw BackupRefusals.otherVersion("product", manifest.product(), product);
    }
    if (!new TreeMap<>(manifest.migrations()).equals(new TreeMap<>(migrations))) {
      throw BackupRefusals.otherVersion(
          "tables", manifest.migrations().toString(), migrations.toString());
    }
  }

  /**
   * What is wrong in an opened copy that was not wrong when it was made; empty when it is proved.
   */
  static List<String> proof(Manifest manifest, LedgerReport report) {
    Map<String, Long> counts = counts(report);
    if (!counts.equals(new TreeMap<>(manifest.counts()))) {
      return List.of("it holds " + counts + ", its manifest says " + manifest.counts());
    }
    Set<String> known = new HashSet<>(manifest.findings());
    return report.findings().stream()
        .map(Finding::toString)
        .filter(finding -> !known.contains(finding))
        .toList();
  }

  /** Rows by kind over all checks. */
  static Map<String, Long> counts(LedgerReport report) {
    Map<String, Long> counts = new TreeMap<>();
    report.checks().forEach(check -> counts.putAll(check.counts()));
    return counts;
  }
}
