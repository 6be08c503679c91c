/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Treasury office code (mã KBNN, domain §3.1). Shape: 4 digits. */
public record OfficeCode(String value) implements Comparable<OfficeCode> {
  private static final Pattern SHAPE = Codes.digits(4);

  public OfficeCode {
    Codes.require(
        "treasury", Text.of("mã cơ quan Kho bạc", "treasury office code"), value, SHAPE, "9911");
  }

  public static OfficeCode of(String value) {
    return new OfficeCode(value);
  }

  @Override
  public int compareTo(OfficeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
