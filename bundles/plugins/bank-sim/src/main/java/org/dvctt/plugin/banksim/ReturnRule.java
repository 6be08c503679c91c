/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Payees whose payments come back.
 *
 * @param payees of their names; an empty pattern is nobody
 */
record ReturnRule(Pattern payees, String reason) {
  /** Nobody's payments come back. */
  static final ReturnRule NOBODY = new ReturnRule(Pattern.compile(""), "");

  /**
   * @throws IllegalArgumentException when the text is no regular expression
   */
  static ReturnRule of(String payees, String reason) {
    try {
      return new ReturnRule(Pattern.compile(payees), reason);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "return.payee is no regular expression (" + e.getMessage() + "): correct it", e);
    }
  }

  boolean applies(String payee) {
    return !payees.pattern().isEmpty() && payees.matcher(payee).matches();
  }
}
