/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of {@code revoked.txt}: fingerprint, date, reason. A listed key counts for nothing
 * whatever the date: a signature made offline has no time that could be believed.
 */
final class RevokedList {
  static final String FILE = "revoked.txt";
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private final Map<String, String> reasons = new HashMap<>();

  RevokedList(List<String> lines, List<TrustFault> faults) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s+", 3);
      if (parts.length == 3 && FINGERPRINT.matcher(plain(parts[0])).matches() && date(parts[1])) {
        reasons.put(plain(parts[0]), parts[1] + " " + parts[2]);
      } else {
        faults.add(
            TrustFault.of(
                FILE,
                i + 1,
                "Dòng phải gồm dấu vân tay SHA-256, ngày (2026-01-31) và lý do.",
                "A line is a SHA-256 fingerprint, a date (2026-01-31) and a reason."));
      }
    }
  }

  /** Date and reason, when the key is revoked. */
  Optional<String> reason(String fingerprint) {
    return Optional.ofNullable(reasons.get(plain(fingerprint)));
  }

  /** Tools write fingerprints with colons and capitals. */
  private static String plain(String fingerprint) {
    return fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
  }

  private static boolean date(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
