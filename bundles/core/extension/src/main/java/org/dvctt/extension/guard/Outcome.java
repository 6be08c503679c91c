/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

/** How a call to a plugin ended, as its conduct and the figures see it. */
public enum Outcome {
  ANSWERED,
  /** An exception that is no {@code Error}. */
  THREW,
  /** A {@code LinkageError}, {@code StackOverflowError}, {@code OutOfMemoryError} and the like. */
  ERROR,
  /** It answered, but something that can't be an answer. */
  GARBAGE,
  /** It ran and had not ended at its time limit. */
  TIMED_OUT,
  /** No thread was free for it, at once or until the time limit: it never ran. */
  BUSY,
  /** The breaker was open: it never ran. */
  OPEN,
  /** The caller was interrupted or the plugin is going away: nothing is known about the plugin. */
  LEFT;

  /** Whether the plugin was really at work. */
  boolean ran() {
    return this != BUSY && this != OPEN && this != LEFT;
  }

  static Outcome of(Throwable thrown) {
    if (thrown instanceof GarbageAnswer) {
      return GARBAGE;
    }
    return thrown instanceof Error ? ERROR : THREW;
  }
}
