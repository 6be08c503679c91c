/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Chapter (mã chương, domain §3.1). Shape: 3 digits. */
public record Chapter(String value) implements Comparable<Chapter> {
  private static final Pattern SHAPE = Codes.digits(3);

  public Chapter {
    Codes.require("chapter", Text.of("mã chương", "chapter code"), value, SHAPE, "622");
  }

  public static Chapter of(String value) {
    return new Chapter(value);
  }

  @Override
  public int compareTo(Chapter other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
