/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.Objects;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.jspecify.annotations.Nullable;

/** How a call ended, as its caller will hear it. */
record Ended(Outcome outcome, String detail, @Nullable Object value, @Nullable Throwable cause) {
  static Ended of(Errand errand) {
    return new Ended(errand.outcome(), errand.description(), errand.value(), errand.thrown());
  }

  static Ended without(Outcome outcome, String detail) {
    return new Ended(outcome, detail, null, null);
  }

  /**
   * The answer.
   *
   * @throws PluginFailure when there is none
   */
  @SuppressWarnings("unchecked") // a checked answer is of the class that the call returns
  <R> R value(String plugin) {
    if (outcome == Outcome.ANSWERED) {
      return (R) Objects.requireNonNull(value);
    }
    PluginFailure failure = new PluginFailure(why(), plugin, detail);
    if (cause != null && outcome != Outcome.GARBAGE) {
      failure.initCause(cause);
    }
    throw failure;
  }

  private Why why() {
    return switch (outcome) {
      case BUSY -> Why.BUSY;
      case OPEN -> Why.OPEN;
      case TIMED_OUT, LEFT -> Why.TIMED_OUT;
      case ANSWERED, THREW, ERROR, GARBAGE -> Why.FAILED;
    };
  }
}
