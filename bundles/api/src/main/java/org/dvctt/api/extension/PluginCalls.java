/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures of a plugin's calls on this node, since its version came here.
 *
 * @param point extension point that was asked, e.g. {@code control}
 * @param province area code of the province it was asked about, or empty
 * @param calls all that were asked for, also those that never ran
 * @param ended how they ended, e.g. {@code ANSWERED}, {@code TIMED_OUT}, with the number of each
 * @param medianMicros half of the calls ended within so many microseconds (the upper bound of a
 *     class of times); 0 when none ran, −1 when over all bounds
 * @param slowMicros 99 of 100 calls ended within so many microseconds; likewise
 */
public record PluginCalls(
    String point,
    String province,
    long calls,
    Map<String, Long> ended,
    long medianMicros,
    long slowMicros) {
  public PluginCalls {
    ended = Collections.unmodifiableMap(new TreeMap<>(ended));
  }
}
