/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** What became of a lap's calls. */
final class Calls {
  private final Latencies latencies = new Latencies();
  private final Map<String, Long> answered = new TreeMap<>();
  private final Map<String, Long> dropped = new TreeMap<>();
  private final Map<String, Long> wrong = new TreeMap<>();

  /** An answer, with the time from when the call was due. */
  void answered(String version, long nanos) {
    latencies.add(nanos);
    count(answered, version);
  }

  void dropped(String why) {
    count(dropped, why);
  }

  void wrong(String why) {
    count(wrong, why);
  }

  long all() {
    return sum(answered()) + sum(dropped()) + sum(wrong());
  }

  /** Right answers, by the version that gave them. */
  Map<String, Long> answered() {
    return copy(answered);
  }

  /** Calls that nobody answered, by what the platform said. */
  Map<String, Long> dropped() {
    return copy(dropped);
  }

  /** Answers of a version that was not in place, and exceptions out of the rule. */
  Map<String, Long> wrong() {
    return copy(wrong);
  }

  /** The time in milliseconds within which the share of the right answers came. */
  double millis(double share) {
    return latencies.millis(share);
  }

  static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private synchronized void count(Map<String, Long> counts, String what) {
    counts.merge(what, 1L, Long::sum);
  }

  private synchronized Map<String, Long> copy(Map<String, Long> counts) {
    return new TreeMap<>(counts);
  }
}
