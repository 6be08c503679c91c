/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Budget-relation unit code (mã ĐVQHNS, domain §3.1). Shape: 7 digits. */
public record UnitCode(String value) implements Comparable<UnitCode> {
  private static final Pattern SHAPE = Codes.digits(7);

  public UnitCode {
    Codes.require(
        "unit_code", Text.of("mã đơn vị quan hệ ngân sách", "unit code"), value, SHAPE, "1990001");
  }

  public static UnitCode of(String value) {
    return new UnitCode(value);
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
