/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.Money;
import org.jspecify.annotations.Nullable;

/** How people and software write amounts, days and codes. What is not certain is not guessed. */
final class Values {
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
  private static final Pattern DONG = Pattern.compile("(?iu)\\s*(đồng|đ|₫|vnđ|vnd)$");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\d{1,18}|\\d{1,3}(\\.\\d{3}){1,5}|\\d{1,3}(,\\d{3}){1,5}|\\d{1,3}( \\d{3}){1,5}");
  private static final Pattern VIETNAMESE =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int SURE_DIGITS = 15;
  private static final int LONGEST = 40;

  private Values() {}

  /** One Unicode form, plain blanks, nothing unseen, nothing around it. */
  static String clean(String text) {
    String seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return BLANKS.matcher(seen).replaceAll(" ").strip();
  }

  /** True when it holds a character that no text of a voucher can have. */
  static boolean unfit(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.isISOControl(c)
                    || c == 0xFFFD
                    || (c >= 0xD800 && c <= 0xDFFF)
                    || c == 0xFFFE
                    || c == 0xFFFF);
  }

  /** Whole đồng, not below zero; empty when it is not certain how much it is. */
  static Optional<Money> amount(Written written) {
    if (written.kind() == Written.Kind.DATE) {
      return Optional.empty();
    }
    if (written.kind() == Written.Kind.NUMBER) {
      return whole(written.text()).map(text -> Money.of(Long.parseLong(text)));
    }
    String text = DONG.matcher(written.text()).replaceFirst("");
    return AMOUNT.matcher(text).matches()
        ? Optional.of(Money.of(Long.parseLong(text.replaceAll("[., ]", ""))))
        : Optional.empty();
  }

  /**
   * A number cell's whole number without its exponent; empty for a fraction, one below zero, or one
   * with more digits than a workbook keeps.
   */
  static Optional<String> whole(String number) {
    try {
      BigDecimal value =
          number.length() > LONGEST ? BigDecimal.ONE.negate() : new BigDecimal(number);
      if (value.signum() < 0
          || value.scale() > LONGEST
          || value.precision() - value.scale() > SURE_DIGITS) {
        return Optional.empty();
      }
      return Optional.of(value.toBigIntegerExact().toString());
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A day, as a date cell, day/month/year or year-month-day; empty when it is none. */
  static Optional<LocalDate> day(Written written) {
    if (written.kind() == Written.Kind.NUMBER) {
      return Optional.empty();
    }
    String text = written.text();
    try {
      Matcher vietnamese = VIETNAMESE.matcher(text);
      if (vietnamese.matches()) {
        return Optional.of(
                LocalDate.of(
                    number(vietnamese.group(3)),
                    number(vietnamese.group(2)),
                    number(vietnamese.group(1))))
            .filter(Values::possible);
      }
      return ISO.matcher(text).matches()
          ? Optional.of(LocalDate.parse(text)).filter(Values::possible)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(@Nullable String digits) {
    return Integer.parseInt(String.valueOf(digits));
  }

  private static boolean possible(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 2999;
  }
}
