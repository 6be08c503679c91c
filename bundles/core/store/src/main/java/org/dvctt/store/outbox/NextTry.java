/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.dvctt.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** When a message is tried again, and why. */
record NextTry(Duration pause, String why) {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 300_000;

  /**
   * Growing waits: half a second, doubled with each try up to five minutes, spread by a quarter.
   */
  static Duration after(int attempt) {
    long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 20));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most * 3 / 4, most + 1));
  }

  /**
   * A sentence for the operator: what the store says may hold personal data, so its cause is left
   * out.
   */
  static String sentence(@Nullable Throwable error) {
    if (error == null) {
      return "the handler returned without ending it";
    }
    String message = error instanceof StoreFailure ? "" : error.getMessage();
    String name = error.getClass().getSimpleName();
    return message == null || message.isEmpty() ? name : name + ": " + message;
  }
}
