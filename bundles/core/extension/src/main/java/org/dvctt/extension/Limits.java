/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.dvctt.extension.guard.GuardLimits;

/** The limits of calls to plugins: time by extension point, the guard's own, time to drain. */
record Limits(Map<ExtensionPoint, Duration> times, GuardLimits guard, Duration drain) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  Limits {
    times = Map.copyOf(times);
  }

  /** The guard's limits as shipped, but for the size of the pools. */
  Limits(Map<ExtensionPoint, Duration> times, int threads, int waiting, Duration drain) {
    this(times, GuardLimits.withPool(threads, waiting), drain);
  }

  static Limits of(GuardSettings settings) {
    Map<ExtensionPoint, Duration> times = new EnumMap<>(ExtensionPoint.class);
    times.put(ExtensionPoint.REGIME, Duration.ofMillis(settings.regime_limit_ms()));
    times.put(ExtensionPoint.CONTROL, Duration.ofMillis(settings.control_limit_ms()));
    times.put(ExtensionPoint.LEDGER, Duration.ofMillis(settings.ledger_limit_ms()));
    times.put(ExtensionPoint.BANK, Duration.ofMillis(settings.bank_limit_ms()));
    times.put(ExtensionPoint.REPORT, Duration.ofMillis(settings.report_limit_ms()));
    times.put(ExtensionPoint.RISK, Duration.ofMillis(settings.risk_limit_ms()));
    times.put(ExtensionPoint.INTAKE, Duration.ofMillis(settings.intake_limit_ms()));
    times.put(ExtensionPoint.PAYEE, Duration.ofMillis(settings.payee_limit_ms()));
    times.put(ExtensionPoint.NOTICE, Duration.ofMillis(settings.notice_limit_ms()));
    return new Limits(times, guard(settings), Duration.ofMillis(settings.drain_ms()));
  }

  Duration time(ExtensionPoint point) {
    return times.getOrDefault(point, Duration.ofSeconds(5));
  }

  private static GuardLimits guard(GuardSettings settings) {
    return new GuardLimits(
        new GuardLimits.Crews(
            settings.threads(),
            settings.waiting(),
            Duration.ofMillis(settings.hung_grace_ms()),
            settings.hung_threads()),
        new GuardLimits.Breakers(
            settings.breaker_calls(),
            settings.breaker_percent(),
            Duration.ofMillis(settings.breaker_open_ms()),
            settings.breaker_trials()),
        new GuardLimits.Conducts(
            settings.conduct_failures(),
            settings.conduct_openings(),
            settings.conduct_errors(),
            MINUTE),
        new GuardLimits.Answers(
            settings.answer_items(),
            settings.answer_reasons(),
            settings.answer_text(),
            settings.answer_bytes(),
            settings.answer_rows()),
        new GuardLimits.Watch(
            settings.watch_lost(),
            settings.watch_cpu_percent(),
            settings.watch_cpu_seconds(),
            settings.watch_heap_percent()));
  }
}
