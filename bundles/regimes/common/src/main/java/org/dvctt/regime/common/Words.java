/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import org.dvctt.model.Money;
import org.dvctt.model.Text;

/** Bits of sentences that several rules say. */
final class Words {
  private Words() {}

  static String dong(Money money) {
    return money.formatted() + " đồng";
  }

  static String dong(long money) {
    return dong(Money.of(money));
  }

  /** How a level reads. */
  static Text of(Level level) {
    return switch (level) {
      case FAIL -> Text.of("bắt buộc", "hard");
      case WARN -> Text.of("cảnh báo", "warning");
      case INFO -> Text.of("để biết, không xét", "told, not judged");
    };
  }

  /** A sentence with its level in brackets. */
  static Text graded(String vi, String en, Level level) {
    Text word = of(level);
    return Text.of(vi + " (" + word.vi() + ")", en + " (" + word.en() + ")");
  }
}
