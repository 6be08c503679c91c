/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Dossiers that the ledger refuses.
 *
 * @param dossiers of their codes; an empty pattern is none
 */
record RefusalRule(Pattern dossiers, String reason) {
  /** None is refused. */
  static final RefusalRule NONE = new RefusalRule(Pattern.compile(""), "");

  /**
   * @throws IllegalArgumentException when the text is no regular expression
   */
  static RefusalRule of(String dossiers, String reason) {
    try {
      return new RefusalRule(Pattern.compile(dossiers), reason);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "refuse.dossier is no regular expression (" + e.getMessage() + "): correct it", e);
    }
  }

  boolean applies(String dossier) {
    return !dossiers.pattern().isEmpty() && dossiers.matcher(dossier).matches();
  }
}
