/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** One cell of a report. */
public sealed interface Cell {
  /** Nothing. */
  Cell EMPTY = new Empty();

  /** A text, never a formula whatever it begins with. Allowed in every column, e.g. {@code –}. */
  record Words(String text) implements Cell {
    public Words {
      text = PlainText.of(text);
    }
  }

  /** A number that is counted. */
  record Whole(long value) implements Cell {}

  /** An amount. */
  record Dong(Money amount) implements Cell {}

  /** A share: 98.8 for 98.8 %. Its scale is how many decimals are shown. */
  record Percent(BigDecimal value) implements Cell {
    private static final int DECIMALS = 6;

    public Percent {
      if (value.scale() < 0 || value.scale() > DECIMALS) {
        throw new IllegalArgumentException("a share has 0 to " + DECIMALS + " decimals: " + value);
      }
    }
  }

  /** A legal day. */
  record Day(LocalDate day) implements Cell {}

  /** Nothing; {@link #EMPTY} is one. */
  record Empty() implements Cell {}

  static Cell of(String text) {
    return text.isEmpty() ? EMPTY : new Words(text);
  }

  static Cell of(long value) {
    return new Whole(value);
  }

  static Cell of(Money amount) {
    return new Dong(amount);
  }

  static Cell of(LocalDate day) {
    return new Day(day);
  }

  /**
   * The cell as people read it on paper: thousands grouped, no unit, day as {@code 31/07/2020}.
   *
   * @param language {@code vi} ({@code 1.234.567}, {@code 98,8}) or {@code en} ({@code 1,234,567},
   *     {@code 98.8})
   */
  default String shown(String language) {
    boolean english = language.equals("en");
    if (this instanceof Words words) {
      return words.text();
    } else if (this instanceof Whole whole) {
      return grouped(Money.of(whole.value()), english);
    } else if (this instanceof Dong dong) {
      return grouped(dong.amount(), english);
    } else if (this instanceof Percent percent) {
      String plain = percent.value().toPlainString();
      return english ? plain : plain.replace('.', ',');
    } else if (this instanceof Day day) {
      return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day.day());
    }
    return "";
  }

  private static String grouped(Money number, boolean english) {
    String dotted = number.formatted();
    return english ? dotted.replace('.', ',') : dotted;
  }
}
