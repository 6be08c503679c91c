/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Which versions may answer when: the one in place, and while it is being replaced either of both.
 */
final class InPlace {
  private final ConcurrentSkipListMap<Long, Set<String>> since = new ConcurrentSkipListMap<>();
  private final long origin = System.nanoTime();

  InPlace(String version) {
    since.put(0L, Set.of(version));
  }

  /** Nanoseconds of the one clock by which all is measured. */
  long now() {
    return System.nanoTime() - origin;
  }

  /** The one in place, while none is being replaced. */
  String version() {
    return since.lastEntry().getValue().iterator().next();
  }

  void replacing(String by) {
    since.put(now(), Set.of(version(), by));
  }

  void replaced(String by) {
    since.put(now(), Set.of(by));
  }

  /** True when the version was in place at some moment of a call. */
  boolean allows(String version, long begin, long end) {
    return since.subMap(since.floorKey(begin), true, end, true).values().stream()
        .anyMatch(versions -> versions.contains(version));
  }
}
