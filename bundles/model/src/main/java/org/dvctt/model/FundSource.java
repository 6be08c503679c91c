/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Fund source (mã nguồn NSNN, domain §3.1). Shape: 2 digits. */
public record FundSource(String value) implements Comparable<FundSource> {
  private static final Pattern SHAPE = Codes.digits(2);

  public FundSource {
    Codes.require(
        "fund_source", Text.of("mã nguồn kinh phí", "fund source code"), value, SHAPE, "13");
  }

  public static FundSource of(String value) {
    return new FundSource(value);
  }

  @Override
  public int compareTo(FundSource other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
