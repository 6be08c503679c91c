/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dvctt.model.EconItem;
import org.dvctt.model.Money;
import org.dvctt.model.Text;
import org.dvctt.model.VoucherLine;

/**
 * One row of the table.
 *
 * @param id stays the same when a later resolution changes the cap
 * @param words what a line's content must hold, lower case; empty: any content
 * @param cap in đồng, positive
 * @param from first day
 * @param to first day after; {@link #OPEN} when it stays open
 */
record Norm(
    String id,
    String resolution,
    String article,
    EconItem item,
    String words,
    Per per,
    Money cap,
    LocalDate from,
    LocalDate to,
    Text name) {
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int CELLS = 11;
  private static final Money MOST = Money.of(1_000_000_000_000L);

  /** What the cap is for. */
  enum Per {
    LINE,
    VOUCHER,
    DOSSIER
  }

  Norm {
    if (id.isBlank() || resolution.isBlank() || article.isBlank()) {
      throw new IllegalArgumentException("a norm lacks its id, its resolution or its article");
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(id + " ends before it begins");
    }
    if (!allowed(cap)) {
      throw new IllegalArgumentException(id + ": the cap is not from 1 to " + MOST.formatted());
    }
    words = folded(words);
  }

  /** Reads a row: its eleven cells in the order of norms.csv. */
  static Norm of(List<String> cells) {
    if (cells.size() != CELLS) {
      throw new IllegalArgumentException(cells.size() + " cells instead of " + CELLS);
    }
    return new Norm(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        EconItem.of(cells.get(3)),
        cells.get(4),
        Per.valueOf(cells.get(5)),
        Money.parse(cells.get(6)),
        LocalDate.parse(cells.get(7)),
        LocalDate.parse(cells.get(8)),
        Text.of(cells.get(9), cells.get(10)));
  }

  static boolean allowed(Money cap) {
    return cap.isPositive() && cap.compareTo(MOST) <= 0;
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && (day.isBefore(to) || to.equals(OPEN));
  }

  boolean covers(VoucherLine line) {
    return line.econItem().equals(item) && folded(line.content()).contains(words);
  }

  boolean overlaps(Norm other) {
    return id.equals(other.id) && from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** Resolution, article and days, as a person reads it: the same in both languages, like a law. */
  String source() {
    String until = to.equals(OPEN) ? "" : " đến " + DAY.format(to.minusDays(1));
    return resolution + ", " + article + ", áp dụng từ " + DAY.format(from) + until;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
