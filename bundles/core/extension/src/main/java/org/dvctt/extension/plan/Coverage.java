/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.dvctt.extension.file.Descriptor;

/**
 * The days and provinces for which something may be asked: each day with each province. The set of
 * all provinces is not listed anywhere, so "every province" is wider than any list of them.
 *
 * @param from first legal day
 * @param to last legal day, 9999-12-31 when it stays open; before {@code from}: nothing is covered
 * @param provinces codes; empty: every province
 */
public record Coverage(LocalDate from, LocalDate to, Set<String> provinces) {
  public Coverage {
    provinces = Set.copyOf(provinces);
  }

  /** What a plugin says that it covers. */
  public static Coverage of(Descriptor plugin) {
    return new Coverage(plugin.from(), plugin.to(), plugin.provinces());
  }

  /** True for one day in one province. */
  public boolean covers(LocalDate day, String province) {
    return !day.isBefore(from)
        && !day.isAfter(to)
        && (provinces.isEmpty() || provinces.contains(province));
  }

  /** True when there is no day in it. */
  public boolean isEmpty() {
    return from.isAfter(to);
  }

  /** True when the other one covers all of this, by itself. */
  public boolean within(Coverage other) {
    return isEmpty()
        || (!from.isBefore(other.from)
            && !to.isAfter(other.to)
            && (other.provinces.isEmpty()
                || (!provinces.isEmpty() && other.provinces.containsAll(provinces))));
  }

  public boolean within(Descriptor other) {
    return within(of(other));
  }

  /** True when some day in some province is covered by both. */
  public boolean overlaps(Coverage other) {
    return !shared(other).isEmpty();
  }

  public boolean overlaps(Descriptor other) {
    return overlaps(of(other));
  }

  /** What both cover; {@link #isEmpty()} when nothing. */
  public Coverage shared(Coverage other) {
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    LocalDate last = to.isBefore(other.to) ? to : other.to;
    if (provinces.isEmpty() || other.provinces.isEmpty()) {
      return new Coverage(first, last, provinces.isEmpty() ? other.provinces : provinces);
    }
    Set<String> both = new HashSet<>(provinces);
    both.retainAll(other.provinces);
    return both.isEmpty() ? nothing() : new Coverage(first, last, both);
  }

  /** True when the others together leave nothing of this: by dates and provinces, exactly. */
  public boolean within(Collection<Coverage> others) {
    return Remainder.of(this, others).isEmpty();
  }

  private static Coverage nothing() {
    return new Coverage(Descriptor.OPEN, LocalDate.EPOCH, Set.of());
  }
}
