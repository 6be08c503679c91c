/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.List;
import java.util.Map;

/**
 * Figures of one plugin's calls of one name since the plugin came.
 *
 * @param calls all that were asked for, also those that never ran
 * @param ended how they ended
 * @param times calls that ran, by time as the caller saw it: the i-th number counts those up to the
 *     i-th of {@link #BOUNDS_MICROS} and over the one before; the last one those over all bounds
 */
public record CallFigures(CallName name, long calls, Map<Outcome, Long> ended, List<Long> times) {
  /** Upper bounds of the times, in microseconds. */
  public static final List<Long> BOUNDS_MICROS =
      List.of(
          20L,
          50L,
          100L,
          200L,
          500L,
          1_000L,
          2_000L,
          5_000L,
          10_000L,
          20_000L,
          50_000L,
          100_000L,
          200_000L,
          500_000L,
          1_000_000L,
          2_000_000L,
          5_000_000L);

  public CallFigures {
    ended = Map.copyOf(ended);
    times = List.copyOf(times);
  }

  /** Calls without an answer. */
  public long failures() {
    return calls - ended.getOrDefault(Outcome.ANSWERED, 0L);
  }

  /**
   * The time within which that share of the calls ended: a bound in microseconds, {@code
   * Long.MAX_VALUE} over all bounds, 0 without calls.
   */
  public long withinMicros(double share) {
    long all = times.stream().mapToLong(Long::longValue).sum();
    long seen = 0;
    for (int i = 0; i < times.size() && all > 0; i++) {
      seen += times.get(i);
      if (seen >= share * all) {
        return i < BOUNDS_MICROS.size() ? BOUNDS_MICROS.get(i) : Long.MAX_VALUE;
      }
    }
    return 0;
  }
}
