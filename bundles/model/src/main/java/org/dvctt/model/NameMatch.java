/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.text.Normalizer;

/**
 * How a payee's name as a unit writes it fits the name that the bank has for the account (domain
 * §9, P10). Here and not in the plugins, so that all directories are compared alike.
 */
public enum NameMatch {
  /** The same letters, but for the form of Unicode and blanks at the ends. */
  EXACT,
  /** The same when case, diacritics, punctuation and usual abbreviations are left aside. */
  FOLDED,
  /** Two names. */
  NO;

  public static NameMatch of(String written, String held) {
    if (composed(written).equals(composed(held))) {
      return EXACT;
    }
    String folded = FoldedName.of(written);
    return !folded.isEmpty() && folded.equals(FoldedName.of(held)) ? FOLDED : NO;
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }
}
