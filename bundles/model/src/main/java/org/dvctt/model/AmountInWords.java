/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Amounts in Vietnamese words, both ways (domain §4.5). */
public final class AmountInWords {
  private static final long BILLION = 1_000_000_000L;
  private static final List<String> DIGITS =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
  private static final Map<String, String> SAME =
      Map.of("lẻ", "linh", "tư", "bốn", "ngàn", "nghìn", "tỉ", "tỷ", "bẩy", "bảy");

  /**
   * How a treasury writes them.
   *
   * @param zeroTens {@code linh} or {@code lẻ}
   * @param four last digit 4 after tens: {@code tư} or {@code bốn}
   * @param ending {@code đồng} or {@code đồng chẵn}
   */
  public record Style(String zeroTens, String four, String ending) {
    /** The northern standard: linh, tư, đồng. */
    public static final Style STANDARD = new Style("linh", "tư", "đồng");
  }

  private final Style style;
  private final List<String> words = new ArrayList<>();

  private AmountInWords(Style style) {
    this.style = style;
  }

  /** The amount in the standard style, e.g. {@code Một nghìn không trăm linh năm đồng}. */
  public static String of(Money amount) {
    return of(amount, Style.STANDARD);
  }

  /** The amount in a style. */
  public static String of(Money amount, Style style) {
    AmountInWords writing = new AmountInWords(style);
    if (amount.isNegative()) {
      writing.words.add("âm");
    }
    if (amount.dong() == 0) {
      writing.words.add(DIGITS.get(0));
    } else {
      // Kept negative: the least long has no positive twin.
      writing.number(amount.isNegative() ? amount.dong() : -amount.dong(), true);
    }
    writing.words.add(style.ending());
    String text = String.join(" ", writing.words);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The amount that the words say in any style; empty when they are no amount. */
  public static Optional<Money> parse(String text) {
    List<String> words = new ArrayList<>(List.of(normal(text).split(" ")));
    if (words.size() < 2 || !words.remove(words.size() - 1).equals("đồng")) {
      return Optional.empty();
    }
    boolean negative = words.get(0).equals("âm");
    try {
      long value = Reading.number(negative ? words.subList(1, words.size()) : words);
      Money amount = Money.of(negative ? -value : value);
      // Only what we would write ourselves is an amount: "một mươi", "hai trăm năm" are not.
      return normal(of(amount)).equals(normal(text)) ? Optional.of(amount) : Optional.empty();
    } catch (ArithmeticException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One form for comparing: NFC, lower case, one spelling of each word, no punctuation. */
  static String normal(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : plain.replaceAll("[./,;]", " ").strip().split("\\s+")) {
      if (!word.equals("chẵn")) {
        words.add(SAME.getOrDefault(word, word));
      }
    }
    return String.join(" ", words);
  }

  private void number(long negative, boolean leading) {
    long billions = negative / BILLION;
    if (billions != 0) {
      number(billions, leading);
      words.add("tỷ");
    }
    boolean first = leading && billions == 0;
    int rest = (int) -(negative % BILLION);
    first = group(rest / 1_000_000, "triệu", first);
    first = group(rest / 1000 % 1000, "nghìn", first);
    group(rest % 1000, "", first);
  }

  /** Writes one group of three digits; returns whether the next one would still be the first. */
  private boolean group(int value, String unit, boolean first) {
    if (value == 0) {
      return first;
    }
    int hundreds = value / 100;
    int tens = value / 10 % 10;
    int ones = value % 10;
    boolean withHundreds = hundreds > 0 || !first;
    if (withHundreds) {
      words.add(DIGITS.get(hundreds));
      words.add("trăm");
    }
    if (tens > 1) {
      words.add(DIGITS.get(tens));
      words.add("mươi");
    } else if (tens == 1) {
      words.add("mười");
    } else if (ones > 0 && withHundreds) {
      words.add(style.zeroTens());
    }
    if (ones > 0) {
      words.add(one(tens, ones));
    }
    if (!unit.isEmpty()) {
      words.add(unit);
    }
    return false;
  }

  private String one(int tens, int ones) {
    if (ones == 1 && tens >= 2) {
      return "mốt";
    }
    if (ones == 5 && tens >= 1) {
      return "lăm";
    }
    return ones == 4 && tens >= 2 ? style.four() : DIGITS.get(ones);
  }

  /** Reads normal words leniently; what it makes of them is compared with what would be written. */
  private static final class Reading {
    static long number(List<String> words) {
      int at = words.lastIndexOf("tỷ");
      if (at < 0) {
        return small(words);
      }
      long billions = at == 0 ? 0 : number(words.subList(0, at));
      return Math.addExact(
          Math.multiplyExact(billions, BILLION), small(words.subList(at + 1, words.size())));
    }

    private static long small(List<String> words) {
      long sum = 0;
      int from = 0;
      for (int i = 0; i < words.size(); i++) {
        int unit =
            switch (words.get(i)) {
              case "triệu" -> 1_000_000;
              case "nghìn" -> 1000;
              default -> 0;
            };
        if (unit > 0) {
          sum += (long) group(words.subList(from, i)) * unit;
          from = i + 1;
        }
      }
      return sum + group(words.subList(from, words.size()));
    }

    private static int group(List<String> words) {
      int sum = 0;
      int digit = 0;
      for (String word : words) {
        switch (word) {
          case "trăm" -> {
            sum += digit * 100;
            digit = 0;
          }
          case "mươi" -> {
            sum += digit * 10;
            digit = 0;
          }
          case "mười" -> sum += 10;
          case "linh" -> digit = 0;
          case "mốt" -> digit = 1;
          case "lăm" -> digit = 5;
          default -> digit = digit(word);
        }
      }
      return sum + digit;
    }

    private static int digit(String word) {
      int digit = DIGITS.indexOf(word);
      if (digit < 0) {
        throw new IllegalArgumentException(word);
      }
      return digit;
    }
  }
}
