/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.model.Cell;

/**
 * How a province rounds its shares. Whatever the way, 100 is only said of what is complete, and a
 * share of nothing is a dash (domain §7.3).
 */
record Rounding(int decimals, RoundingMode mode) {
  static final Rounding USUAL = new Rounding(1, RoundingMode.HALF_UP);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Cell cell(Ratio ratio) {
    if (ratio.den() == 0) {
      return new Cell.Words("–");
    }
    BigDecimal percent =
        BigDecimal.valueOf(ratio.num())
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(ratio.den()), decimals, mode);
    if (ratio.num() < ratio.den() && percent.compareTo(HUNDRED) >= 0) {
      percent = HUNDRED.subtract(BigDecimal.ONE.movePointLeft(decimals)).setScale(decimals);
    }
    return new Cell.Percent(percent);
  }

  /** In a sentence, with its sign. */
  String words(Ratio ratio, String language) {
    String shown = cell(ratio).shown(language);
    return ratio.den() == 0 ? shown : shown + " %";
  }
}
