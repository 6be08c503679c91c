/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.security.SecureRandom;

/** Internal ids: 26 characters, ordered by time, with 80 random bits. */
final class DossierId {
  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();

  private DossierId() {}

  static String next(long systemMillis) {
    char[] id = new char[26];
    long time = systemMillis;
    for (int at = 9; at >= 0; at--) {
      id[at] = DIGITS[(int) (time & 31)];
      time >>>= 5;
    }
    for (int at = 10; at < 26; at++) {
      id[at] = DIGITS[RANDOM.nextInt(32)];
    }
    return new String(id);
  }
}
