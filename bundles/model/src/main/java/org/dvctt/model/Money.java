/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/**
 * A whole number of đồng. Arithmetic that leaves the range of a long is an error, never a wrong
 * sum.
 */
public record Money(long dong) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);
  private static final Pattern PLAIN = Pattern.compile("\\d{1,18}");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,5}");

  public static Money of(long dong) {
    return new Money(dong);
  }

  /**
   * Reads {@code 1234567} or {@code 1.234.567}; no sign, no decimals.
   *
   * @throws Refused when the text is neither
   */
  public static Money parse(String text) {
    String trimmed = text.strip();
    if (PLAIN.matcher(trimmed).matches()) {
      return new Money(Long.parseLong(trimmed));
    }
    if (GROUPED.matcher(trimmed).matches()) {
      return new Money(Long.parseLong(trimmed.replace(".", "")));
    }
    throw Refused.of(
        Refused.Kind.INVALID,
        "BAD_AMOUNT",
        "amount",
        Text.of("Số tiền phải là số nguyên đồng.", "An amount is a whole number of đồng."),
        Text.of("Nhập ví dụ 1.234.567.", "Write for example 1.234.567."));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(dong, other.dong));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(dong, other.dong));
  }

  public Money negate() {
    return new Money(Math.negateExact(dong));
  }

  public boolean isPositive() {
    return dong > 0;
  }

  public boolean isNegative() {
    return dong < 0;
  }

  /** Vietnamese form with dots between thousands: {@code 1.234.567}. */
  public String formatted() {
    String digits = Long.toString(dong);
    StringBuilder text = new StringBuilder(digits);
    int first = dong < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      text.insert(at, '.');
    }
    return text.toString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(dong, other.dong);
  }

  @Override
  public String toString() {
    return Long.toString(dong);
  }
}
