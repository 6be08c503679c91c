/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.util.List;

/**
 * What came of one question to a candidate.
 *
 * @param changes by rule; empty when it was judged alike or not at all
 */
public record Compared(Result result, List<Change> changes) {
  /** The question was not put. */
  public static final Compared DROPPED = new Compared(Result.DROPPED, List.of());

  /** The candidate had no answer. */
  static final Compared FAILED = new Compared(Result.FAILED, List.of());

  /** How it came out. */
  public enum Result {
    SAME,
    DIFFERENT,
    FAILED,
    DROPPED
  }

  public Compared {
    changes = List.copyOf(changes);
  }

  static Compared of(List<Change> changes) {
    return new Compared(changes.isEmpty() ? Result.SAME : Result.DIFFERENT, changes);
  }
}
