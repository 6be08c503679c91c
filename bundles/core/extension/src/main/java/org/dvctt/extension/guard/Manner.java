/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.Set;

/**
 * What kind of work a plugin does, and so what is held against it. The breaker takes every failed
 * call of any plugin as a failure; what may lead to quarantine is told here. Hung threads, strays,
 * burnt processors and eaten memory are held against every plugin.
 */
public enum Manner {
  /** Judges: pure and quick. Whatever goes wrong is its own fault. */
  JUDGING(Set.of(Outcome.THREW, Outcome.ERROR, Outcome.GARBAGE, Outcome.TIMED_OUT), true),
  /** Writes reports: as judging. */
  REPORTING(Set.of(Outcome.THREW, Outcome.ERROR, Outcome.GARBAGE, Outcome.TIMED_OUT), true),
  /**
   * Carries orders to another system, whose outages are no fault of the plugin: an exception or a
   * time-out means unknown. A broken class or an impossible answer is the plugin's own.
   */
  CARRYING(Set.of(Outcome.ERROR, Outcome.GARBAGE), false);

  private final Set<Outcome> counted;
  private final boolean openings;

  Manner(Set<Outcome> counted, boolean openings) {
    this.counted = counted;
    this.openings = openings;
  }

  /** Whether the outcome counts towards quarantine. */
  boolean counts(Outcome outcome) {
    return counted.contains(outcome);
  }

  /** Whether the breaker's openings count towards quarantine. */
  boolean countsOpenings() {
    return openings;
  }
}
