/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Economic content (mã NDKT, mục or tiểu mục, domain §3.1). Shape: 4 digits. */
public record EconItem(String value) implements Comparable<EconItem> {
  private static final Pattern SHAPE = Codes.digits(4);

  public EconItem {
    Codes.require(
        "econ_item", Text.of("mã nội dung kinh tế", "economic item code"), value, SHAPE, "6501");
  }

  public static EconItem of(String value) {
    return new EconItem(value);
  }

  @Override
  public int compareTo(EconItem other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
