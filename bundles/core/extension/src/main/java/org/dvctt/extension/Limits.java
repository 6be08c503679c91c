/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The guard's limits: time by extension point, size of each plugin's pool, time to drain. */
record Limits(Map<ExtensionPoint, Duration> times, int threads, int waiting, Duration drain) {
  Limits {
    times = Map.copyOf(times);
  }

  static Limits of(GuardSettings settings) {
    Map<ExtensionPoint, Duration> times = new EnumMap<>(ExtensionPoint.class);
    times.put(ExtensionPoint.REGIME, Duration.ofMillis(settings.regime_limit_ms()));
    times.put(ExtensionPoint.CONTROL, Duration.ofMillis(settings.control_limit_ms()));
    times.put(ExtensionPoint.LEDGER, Duration.ofMillis(settings.ledger_limit_ms()));
    times.put(ExtensionPoint.BANK, Duration.ofMillis(settings.bank_limit_ms()));
    times.put(ExtensionPoint.REPORT, Duration.ofMillis(settings.report_limit_ms()));
    return new Limits(
        times, settings.threads(), settings.waiting(), Duration.ofMillis(settings.drain_ms()));
  }

  Duration time(ExtensionPoint point) {
    return times.getOrDefault(point, Duration.ofSeconds(5));
  }
}
