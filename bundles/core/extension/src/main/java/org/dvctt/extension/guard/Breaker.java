/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.concurrent.TimeUnit;

/**
 * The breaker of one plugin at one extension point: open, it is not asked at all; half-open, a few
 * calls show whether it works again.
 */
final class Breaker {
  private static final Exception FAILED = new GarbageAnswer("failed");
  private final CircuitBreaker breaker;

  /**
   * @param opened told each time that it opens, on the thread of the call that was one too many
   */
  Breaker(String name, GuardLimits.Breakers limits, Runnable opened) {
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindow(limits.calls(), limits.calls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(limits.percent())
                .waitDurationInOpenState(limits.open())
                .permittedNumberOfCallsInHalfOpenState(limits.trials())
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == State.OPEN) {
                opened.run();
              }
            });
  }

  /** False when the plugin must not be asked; each true is answered by {@link #end}. */
  boolean enter() {
    return breaker.tryAcquirePermission();
  }

  void end(Outcome outcome, long nanos) {
    switch (outcome) {
      case ANSWERED -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
      case THREW, ERROR, GARBAGE, TIMED_OUT -> breaker.onError(nanos, TimeUnit.NANOSECONDS, FAILED);
      case BUSY, OPEN, LEFT -> breaker.releasePermission();
    }
  }

  /** For people, e.g. {@code HALF_OPEN}. */
  String state() {
    return breaker.getState().name();
  }
}
