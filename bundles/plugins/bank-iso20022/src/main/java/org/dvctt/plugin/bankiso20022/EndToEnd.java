/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.regex.Pattern;
import org.dvctt.plugin.fileexchange.Sha256;

/**
 * How an order is called in messages, where 35 letters are allowed: by its own id, or by a hash of
 * it when that is too long or has other letters.
 */
final class EndToEnd {
  private static final Pattern FITS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,34}");
  private static final int HASH = 32;

  private EndToEnd() {}

  static String of(String orderId) {
    return FITS.matcher(orderId).matches() ? orderId : "X" + Sha256.of(orderId).substring(0, HASH);
  }
}
