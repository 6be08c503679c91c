/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import org.dvctt.model.Money;

/**
 * Sums that a rule can always make. A dossier's amounts are as a person typed them: where they come
 * to more than a number can hold, the sum stays at the largest one, which is over every limit, and
 * the rule says so instead of failing.
 */
final class Sums {
  private Sums() {}

  static Money plus(Money one, Money other) {
    long a = one.dong();
    long b = other.dong();
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return Money.of(a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
    return Money.of(sum);
  }
}
