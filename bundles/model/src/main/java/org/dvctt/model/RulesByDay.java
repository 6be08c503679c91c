/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which rule speaks for a day: where two do, the one that was put later. */
final class RulesByDay {
  /** First day of a stretch, and its rule up to the next stretch; no rule as an empty one. */
  private final TreeMap<LocalDate, Optional<CalendarRule>> stretches = new TreeMap<>();

  void put(CalendarRule rule) {
    Optional<CalendarRule> after = on(rule.to());
    stretches.subMap(rule.from(), true, rule.to(), true).clear();
    stretches.put(rule.from(), Optional.of(rule));
    stretches.put(rule.to(), after);
  }

  Optional<CalendarRule> on(LocalDate day) {
    Map.@Nullable Entry<LocalDate, Optional<CalendarRule>> stretch = stretches.floorEntry(day);
    return stretch == null ? Optional.empty() : stretch.getValue();
  }
}
