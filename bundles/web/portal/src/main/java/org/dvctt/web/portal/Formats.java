/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.model.Money;
import org.dvctt.model.Text;

/** Numbers, dates and sentences as people read them; the same in both languages (domain A3). */
public final class Formats {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final String language;

  Formats(String language) {
    this.language = language;
  }

  public String text(Text text) {
    return text.in(language);
  }

  public String money(Money money) {
    return money.formatted() + "\u00a0đ";
  }

  /** Whole numbers with dots between thousands. */
  public String count(long number) {
    return Money.of(number).formatted();
  }

  /** A class of times by its upper bound in microseconds; over all bounds when negative. */
  public String within(long micros) {
    if (micros <= 0) {
      return micros == 0 ? "–" : "> 5 s";
    }
    String millis = BigDecimal.valueOf(micros, 3).stripTrailingZeros().toPlainString();
    return "≤ " + millis.replace('.', ',') + " ms";
  }

  public String percent(Ratio ratio) {
    return ratio.den() == 0 ? "–" : ratio.percent().replace('.', ',') + "\u00a0%";
  }

  /**
   * Width of a bar, 0–100, rounded to the step that the style sheet has (law of the CSP: no inline
   * styles). Full only when complete, like the figure beside it.
   */
  public long step(long part, long whole) {
    if (whole <= 0 || part <= 0) {
      return 0;
    }
    return part >= whole ? 100 : Math.min(95, Math.round(part * 20.0 / whole) * 5);
  }

  public String date(LocalDate date) {
    return DATE.format(date);
  }

  public String time(Instant instant) {
    return TIME.format(instant.atZone(ZONE));
  }

  public String clock(Instant instant) {
    return instant.atZone(ZONE).toLocalTime().toString().substring(0, 5);
  }

  public boolean before(Instant one, Instant other) {
    return one.isBefore(other);
  }

  /** Extension points by their short names. */
  public String kinds(Collection<PluginKind> kinds) {
    return kinds.stream().map(PluginKind::shortName).sorted().collect(Collectors.joining(", "));
  }

  /** Words in order, or another text when there are none. */
  public String joined(Collection<String> words, String none) {
    return words.isEmpty() ? none : words.stream().sorted().collect(Collectors.joining(", "));
  }

  public String shortHash(String hash) {
    return hash.length() <= 16 ? hash : hash.substring(0, 16) + "…";
  }
}
