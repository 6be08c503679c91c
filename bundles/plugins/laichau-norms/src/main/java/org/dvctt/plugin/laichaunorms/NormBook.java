/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.Money;

/** The table and what the site's configuration makes of it. Immutable. */
final class NormBook {
  private static final int WHOLE = 100;
  private final NormTable table;
  private final List<OtherCap> others;
  private final int tolerance;

  /**
   * @param tolerance per cent over a cap that are let pass
   */
  private NormBook(NormTable table, List<OtherCap> others, int tolerance) {
    this.table = table;
    this.others = others;
    this.tolerance = tolerance;
  }

  /**
   * @throws IllegalArgumentException with a sentence for the person who configured it
   */
  static NormBook of(NormTable table, String[] caps, int tolerancePercent) {
    if (tolerancePercent < 0 || tolerancePercent > WHOLE) {
      throw new IllegalArgumentException(
          "tolerance.percent: " + tolerancePercent + " phải từ 0 đến 100 · must be from 0 to 100");
    }
    List<OtherCap> others =
        Arrays.stream(caps).filter(text -> !text.isBlank()).map(OtherCap::parse).toList();
    Set<String> seen = new HashSet<>();
    for (OtherCap other : others) {
      if (!table.knows(other.norm())) {
        throw new IllegalArgumentException(
            "caps: không có định mức “"
                + other.norm()
                + "” trong bảng · no such norm in the table");
      }
      if (!seen.add(other.norm() + "@" + other.from())) {
        throw new IllegalArgumentException(
            "caps: “" + other.norm() + "” có hai mức từ cùng một ngày · two caps from one day");
      }
    }
    return new NormBook(table, others, tolerancePercent);
  }

  /** The norms that count on the day, in the table's order. */
  List<AppliedNorm> on(LocalDate day) {
    return table.on(day).stream().map(norm -> applied(norm, day)).toList();
  }

  private AppliedNorm applied(Norm norm, LocalDate day) {
    Optional<OtherCap> other =
        others.stream()
            .filter(cap -> cap.norm().equals(norm.id()) && cap.holds(day))
            .max(Comparator.comparing(OtherCap::from));
    Money cap = other.map(OtherCap::cap).orElse(norm.cap());
    Money limit = Money.of(cap.dong() + cap.dong() * tolerance / WHOLE);
    return new AppliedNorm(norm, cap, limit, norm.source() + other.map(NormBook::word).orElse(""));
  }

  private static String word(OtherCap other) {
    String since = other.from().equals(LocalDate.MIN) ? "" : " từ " + Norm.day(other.from());
    return ", mức theo cấu hình" + since;
  }
}
