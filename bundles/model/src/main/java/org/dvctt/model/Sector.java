/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Economic sector (mã ngành kinh tế, khoản, domain §3.1). Shape: 3 digits. */
public record Sector(String value) implements Comparable<Sector> {
  private static final Pattern SHAPE = Codes.digits(3);

  public Sector {
    Codes.require("sector", Text.of("mã ngành kinh tế", "sector code"), value, SHAPE, "071");
  }

  public static Sector of(String value) {
    return new Sector(value);
  }

  @Override
  public int compareTo(Sector other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
