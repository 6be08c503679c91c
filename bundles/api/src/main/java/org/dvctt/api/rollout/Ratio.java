/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.rollout;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share kept as numerator and denominator; shown half-up with one decimal, never 100.0 unless
 * complete (domain §7.3).
 */
public record Ratio(long num, long den) {
  /** Percent with one decimal and a dot, or {@code –} for a denominator of zero. */
  public String percent() {
    if (den == 0) {
      return "–";
    }
    BigDecimal percent =
        BigDecimal.valueOf(num)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(den), 1, RoundingMode.HALF_UP);
    if (num < den && percent.compareTo(new BigDecimal("100.0")) >= 0) {
      percent = new BigDecimal("99.9");
    }
    return percent.toPlainString();
  }

  public boolean complete() {
    return den > 0 && num == den;
  }

  public Ratio plus(Ratio other) {
    return new Ratio(num + other.num, den + other.den);
  }
}
