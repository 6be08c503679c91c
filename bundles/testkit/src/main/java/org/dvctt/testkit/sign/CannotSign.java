/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.sign;

/** Why nothing was signed or verified, in Vietnamese and English. Nothing was written. */
public final class CannotSign extends Exception {
  private static final long serialVersionUID = 1L;
  private final String vi;

  CannotSign(String vi, String en) {
    super(en);
    this.vi = vi;
  }

  /** The sentence in Vietnamese. */
  public String vi() {
    return vi;
  }

  /** The sentence in English. */
  public String en() {
    return String.valueOf(getMessage());
  }
}
