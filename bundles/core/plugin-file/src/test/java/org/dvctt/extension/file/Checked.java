/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;

/** What the check says of a file. */
final class Checked {
  static final FileLimits LIMITS = FileLimits.usual(Set.of("org.dvctt.model", "org.dvctt.spi"));

  private Checked() {}

  static PluginFile read(Path file) {
    return FileCheck.read(file, LIMITS);
  }

  static List<Reason> reasons(Path file, FileLimits limits) {
    try {
      FileCheck.read(file, limits);
      return List.of();
    } catch (Refused e) {
      assertEquals(Refused.Kind.INVALID, e.kind());
      for (Reason reason : e.reasons()) {
        said(reason.sentence().vi());
        said(reason.sentence().en());
        said(reason.nextStep().vi());
        said(reason.nextStep().en());
      }
      return e.reasons();
    }
  }

  private static void said(String sentence) {
    assertFalse(sentence, sentence.isBlank() || sentence.contains("null"));
  }

  static Set<String> codes(Path file, FileLimits limits) {
    Set<String> codes = new TreeSet<>();
    reasons(file, limits).forEach(reason -> codes.add(reason.code()));
    return codes;
  }

  /** Asserts that exactly these are the reasons; none: it is taken. */
  static void assertCodes(Path file, String... codes) {
    assertEquals(new TreeSet<>(Set.of(codes)), codes(file, LIMITS));
  }
}
