/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;

/**
 * A cap that the site's configuration puts in the place of the table's.
 *
 * @param from first day; {@link LocalDate#MIN} when it always holds
 */
record OtherCap(String norm, Money cap, LocalDate from) {
  private static final Pattern SHAPE = Pattern.compile("([^=@]+)=([^=@]+)(?:@([^=@]+))?");

  /**
   * Reads {@code norm=cap} or {@code norm=cap@first day}.
   *
   * @throws IllegalArgumentException with a sentence for the person who wrote it
   */
  static OtherCap parse(String text) {
    Matcher parts = SHAPE.matcher(text.strip());
    if (!parts.matches()) {
      throw wrong(text);
    }
    try {
      String day = parts.group(3);
      Money cap = Money.parse(parts.group(2));
      if (!Norm.allowed(cap)) {
        throw wrong(text);
      }
      return new OtherCap(
          parts.group(1).strip(), cap, day == null ? LocalDate.MIN : LocalDate.parse(day.strip()));
    } catch (Refused | DateTimeException e) {
      throw wrong(text);
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "caps: “"
            + text
            + "” không đúng dạng mã=số tiền hoặc mã=số tiền@ngày, ví dụ"
            + " CTP-KHOAN=12000000@2021-01-01 · is not like norm=cap or norm=cap@first day");
  }
}
