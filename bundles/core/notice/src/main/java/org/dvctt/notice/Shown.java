/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Money;

/** How values look in a notice: safe for whoever may read over a shoulder. */
final class Shown {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LONGEST = 1_500;

  /** An account at the treasury, e.g. 9523.3.1990766.00000, or any long number. */
  private static final Pattern ACCOUNT =
      Pattern.compile("\\d{4}\\.\\d\\.\\d{7}\\.\\d{1,5}|\\d(?:[ -]?\\d){5,23}");

  private Shown() {}

  static String date(Instant at) {
    return date(BusinessClock.day(at));
  }

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  static String time(Instant at) {
    return TIME.format(at.atZone(BusinessClock.ZONE));
  }

  /** {@code 1.234.567 đ}. */
  static String amount(long dong) {
    return Money.of(dong).formatted() + " đ";
  }

  /**
   * Words that people wrote, without numbers of accounts, papers and telephones but for their last
   * four digits, and without what could end a line.
   *
   * @param lines true to keep the ends of lines
   */
  static String words(String text, boolean lines) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' && lines) {
                plain.append('\n');
              } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                plain.append(c == '\n' || c == '\r' || c == '\t' ? " " : "");
              } else {
                plain.appendCodePoint(c);
              }
            });
    String masked = ACCOUNT.matcher(plain).replaceAll(found -> lastFour(found.group()));
    return masked.length() > LONGEST ? masked.substring(0, LONGEST - 1) + "…" : masked;
  }

  /** What was put together of what is safe, as one line. */
  static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String lastFour(String number) {
    String digits = number.replaceAll("\\D", "");
    return "…" + digits.substring(digits.length() - 4);
  }

  /** {@code k***@donvi.vn}, {@code 09******78}: enough to know it, too little to use it. */
  static String address(String address) {
    int at = address.indexOf('@');
    if (at > 0) {
      return address.charAt(0) + "***" + address.substring(at);
    }
    return address.length() < 6
        ? address
        : address.substring(0, 2)
            + "*".repeat(address.length() - 4)
            + address.substring(address.length() - 2);
  }
}
