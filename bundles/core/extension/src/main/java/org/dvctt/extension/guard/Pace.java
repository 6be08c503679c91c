/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

/**
 * How long to wait awake. To put a thread to sleep and wake it takes tens of microseconds, often
 * longer than a rule takes; so a caller stays awake for about as long as calls of this plugin took
 * lately, when that is short, and yields its processor to whoever has work. On one processor nobody
 * waits awake.
 */
final class Pace {
  private static final boolean ALONE = Runtime.getRuntime().availableProcessors() == 1;
  private static final long LEAST_NANOS = 50_000;
  private static final long MOST_NANOS = 600_000;
  private static final long SPIN_NANOS = 5_000;

  /** How long a plugin's thread stays awake after a call. */
  static final long HAND_NANOS = ALONE ? 0 : 50_000;

  private volatile long lately;

  /** A call took so long. A lost update doesn't matter. */
  void add(long nanos) {
    long before = lately;
    lately = before + (nanos - before) / 8;
  }

  long awakeNanos() {
    if (ALONE) {
      return 0;
    }
    long wanted = LEAST_NANOS + 2 * lately;
    return wanted <= MOST_NANOS ? wanted : LEAST_NANOS;
  }

  /** A moment of waiting awake, after that much of it. */
  static void idle(long spentNanos) {
    if (spentNanos < SPIN_NANOS) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }
}
