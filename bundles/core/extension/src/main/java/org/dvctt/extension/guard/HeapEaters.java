/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dvctt.model.PluginRef;

/**
 * Who may have filled the heap: of all plugins the one that allocated more than half of what they
 * all did lately, and no small part of what the whole JVM did.
 *
 * <p>A JVM doesn't tell to whom live objects belong without a dump of its heap, so this is a
 * suspicion by what was allocated, not by what was kept: a plugin that keeps little but for long
 * isn't found, and one that works hard while somebody else fills the heap may be named. Memory
 * outside the heap isn't seen.
 */
final class HeapEaters {
  private static final int LOOKS = 10;
  private static final int PART_OF_ALL = 4;
  private final Deque<Map<PluginRef, Long>> looks = new ArrayDeque<>();
  private final Deque<Long> totals = new ArrayDeque<>();

  /** What was allocated since the look before, by plugins and in all. */
  void add(Map<PluginRef, Long> byPlugin, long everything) {
    looks.addLast(Map.copyOf(byPlugin));
    totals.addLast(everything);
    if (looks.size() > LOOKS) {
      looks.removeFirst();
      totals.removeFirst();
    }
  }

  /** The one that is to be named, if any. */
  Optional<PluginRef> top() {
    Map<PluginRef, Long> sums = new HashMap<>();
    looks.forEach(look -> look.forEach((plugin, bytes) -> sums.merge(plugin, bytes, Long::sum)));
    long plugins = sums.values().stream().mapToLong(Long::longValue).sum();
    long all = totals.stream().mapToLong(Long::longValue).sum();
    return sums.entrySet().stream()
        .filter(eater -> eater.getValue() * 2 > plugins && eater.getValue() * PART_OF_ALL > all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Forgets, so that the next one named did it after this. */
  void clear() {
    looks.clear();
    totals.clear();
  }
}
