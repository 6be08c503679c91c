/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Administrative area code (mã địa bàn, domain §3.1); 00000 for none. Shape: 5 digits. */
public record AreaCode(String value) implements Comparable<AreaCode> {
  private static final Pattern SHAPE = Codes.digits(5);

  public AreaCode {
    Codes.require("area", Text.of("mã địa bàn", "area code"), value, SHAPE, "03387");
  }

  public static AreaCode of(String value) {
    return new AreaCode(value);
  }

  @Override
  public int compareTo(AreaCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
