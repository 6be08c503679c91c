/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.text.Normalizer;
import java.util.Locale;

/** The one form in which logins are kept and looked for. */
final class Logins {
  /** Width of the column. */
  private static final int LONGEST = 80;

  private Logins() {}

  static String normal(String login) {
    String normal =
        Normalizer.normalize(login, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    return normal.length() > LONGEST ? normal.substring(0, LONGEST) : normal;
  }
}
