/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dvctt.extension.file.Descriptor;

/**
 * What is left of a coverage beside others.
 *
 * @param from first day
 * @param to last day
 * @param provinces codes, or with {@code exceptListed} the codes that are left out
 * @param exceptListed true: every province but those listed
 */
public record Remainder(LocalDate from, LocalDate to, Set<String> provinces, boolean exceptListed) {
  public Remainder {
    provinces = Set.copyOf(provinces);
  }

  public boolean covers(LocalDate day, String province) {
    return !day.isBefore(from) && !day.isAfter(to) && provinces.contains(province) != exceptListed;
  }

  /**
   * The parts of {@code whole} that none of {@code others} covers, by date. Days are cut where one
   * of the others begins or ends, and neighbours that are alike are joined again.
   */
  static List<Remainder> of(Coverage whole, Collection<Coverage> others) {
    List<Remainder> left = new ArrayList<>();
    if (whole.isEmpty()) {
      return left;
    }
    List<LocalDate> starts = starts(whole, others);
    for (int i = 0; i < starts.size(); i++) {
      LocalDate from = starts.get(i);
      LocalDate to = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : whole.to();
      Remainder part = part(whole, others, from, to);
      if (part.provinces.isEmpty() && !part.exceptListed) {
        continue;
      }
      Remainder before = left.isEmpty() ? part : left.get(left.size() - 1);
      if (before.to.plusDays(1).equals(from)
          && before.provinces.equals(part.provinces)
          && before.exceptListed == part.exceptListed) {
        left.set(
            left.size() - 1, new Remainder(before.from, to, part.provinces, part.exceptListed));
      } else {
        left.add(part);
      }
    }
    return List.copyOf(left);
  }

  private static List<LocalDate> starts(Coverage whole, Collection<Coverage> others) {
    TreeSet<LocalDate> starts = new TreeSet<>(Set.of(whole.from()));
    for (Coverage other : others) {
      starts.add(other.from());
      if (other.to().isBefore(Descriptor.OPEN)) {
        starts.add(other.to().plusDays(1));
      }
    }
    return List.copyOf(starts.subSet(whole.from(), true, whole.to(), true));
  }

  private static Remainder part(
      Coverage whole, Collection<Coverage> others, LocalDate from, LocalDate to) {
    boolean open = whole.provinces().isEmpty();
    Set<String> listed = new HashSet<>(whole.provinces());
    for (Coverage other : others) {
      if (other.from().isAfter(from) || other.to().isBefore(from)) {
        continue;
      }
      if (other.provinces().isEmpty()) {
        return new Remainder(from, to, Set.of(), false);
      }
      if (open) {
        listed.addAll(other.provinces());
      } else {
        listed.removeAll(other.provinces());
      }
    }
    return new Remainder(from, to, listed, open);
  }
}
