/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point on both time axes. */
record Moment(LocalDate asOf, Instant knownAt) {
  /** The given parameters, then the four of {@link DatedTable#at} for each dated table. */
  @Nullable Object[] with(int tables, @Nullable Object... others) {
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      all.addAll(List.of(asOf, asOf, knownAt, knownAt));
    }
    for (Object other : others) {
      all.add(other);
    }
    return all.toArray();
  }
}
