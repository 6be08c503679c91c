/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.Map;
import java.util.WeakHashMap;

/** The class loaders of the rules that answered, as far as something still holds them. */
final class Loaders {
  private final Map<ClassLoader, Boolean> held = new WeakHashMap<>();
  private int seen;

  synchronized void see(Object rule) {
    if (held.put(rule.getClass().getClassLoader(), true) == null) {
      seen++;
    }
  }

  /** How many there have been. */
  synchronized int seen() {
    return seen;
  }

  /** How many the collector has not taken yet. */
  synchronized int held() {
    return held.size();
  }
}
