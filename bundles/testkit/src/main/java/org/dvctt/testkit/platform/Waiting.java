/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits on a condition with a bound, and says what was missing when the bound is over. */
public final class Waiting {
  private static final Duration STEP = Duration.ofMillis(100);

  private Waiting() {}

  /** Waits until the question has an answer. */
  public static <T> T until(
      String what, Duration bound, Supplier<Optional<T>> question, Supplier<String> otherwise) {
    long end = System.nanoTime() + bound.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(
            what + " was not so after " + bound.toSeconds() + " s: " + otherwise.get());
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
