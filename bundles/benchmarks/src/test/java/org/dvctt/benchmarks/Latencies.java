/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.concurrent.atomic.AtomicLongArray;

/** Times of any number of calls in little and constant memory, each kept to within two percent. */
final class Latencies {
  /** Slots for each doubling. */
  private static final int FINE = 64;

  private final AtomicLongArray slots = new AtomicLongArray(FINE * 60);

  void add(long nanos) {
    long value = Math.max(0, nanos);
    int doublings =
        Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(value) - Long.bitCount(2L * FINE - 1));
    slots.incrementAndGet(doublings * FINE + (int) (value >>> doublings));
  }

  /** The time in milliseconds within which the share of all calls ended; 0 without any. */
  double millis(double share) {
    long all = 0;
    for (int slot = 0; slot < slots.length(); slot++) {
      all += slots.get(slot);
    }
    long left = (long) Math.ceil(share * all);
    for (int slot = 0; slot < slots.length() && all > 0; slot++) {
      left -= slots.get(slot);
      if (left <= 0) {
        int doublings = Math.max(0, slot / FINE - 1);
        return ((long) (slot - doublings * FINE) << doublings) / 1e6;
      }
    }
    return 0;
  }
}
