/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.extension.guard.Troubles.Kind;
import org.dvctt.model.PluginRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all plugins, one look a second: abandoned calls, threads, processor, memory. */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private final GuardLimits.Watch limits;
  private final JvmFigures jvm;
  private final HeapEaters eaters = new HeapEaters();
  private Map<Long, Long> allocated = Map.of();

  Watch(GuardLimits.Watch limits, JvmFigures jvm) {
    this.limits = limits;
    this.jvm = jvm;
  }

  /**
   * One look. What goes wrong with one plugin doesn't keep it from the next.
   *
   * @param closed those that went away; those of them of which nothing is left are taken out
   * @return threads that never came back: hung ones, and what closed plugins left
   */
  synchronized int look(long now, Collection<Bulkhead> open, Collection<Bulkhead> closed) {
    // Before the threads are listed: a call that ends later may have begun a thread meanwhile.
    Set<Bulkhead> ended = closed.stream().filter(Bulkhead::ended).collect(Collectors.toSet());
    List<Thread> all = jvm.threads();
    Map<PluginRef, Long> bytes = new HashMap<>();
    int lost = 0;
    for (Bulkhead plugin : open) {
      try {
        plugin.lookAfterCalls(now);
        bytes.merge(plugin.plugin(), plugin.lookAtThreads(now, all, jvm).bytes(), Long::sum);
        lost += plugin.hung();
      } catch (RuntimeException | LinkageError e) {
        LOG.error("the watch could not look at plugin {}", plugin.plugin(), e);
      }
    }
    Set<ClassLoader> heirs = open.stream().map(Bulkhead::loader).collect(Collectors.toSet());
    closed.forEach(plugin -> plugin.lookAfterCalls(now));
    // First those that are gone, so that nothing of them is counted that ends in this very look.
    closed.removeIf(plugin -> ended.contains(plugin) && plugin.gone(all, heirs));
    for (Bulkhead plugin : closed) {
      lost += plugin.hung() + (heirs.contains(plugin.loader()) ? 0 : plugin.left(all));
    }
    eaters.add(bytes, everything(all));
    memory(open);
    return lost;
  }

  private void memory(Collection<Bulkhead> open) {
    int percent = jvm.heapPercent();
    if (percent <= limits.heapPercent()) {
      return;
    }
    Optional<PluginRef> top = eaters.top();
    for (Bulkhead plugin : open) {
      if (top.isPresent() && plugin.plugin().equals(top.get())) {
        eaters.clear();
        plugin
            .conduct()
            .tell(
                Kind.MEMORY,
                "the heap is "
                    + percent
                    + " % full after a collection, and of all plugins it allocates most");
        return;
      }
    }
  }

  private long everything(List<Thread> all) {
    Map<Long, Long> seen = new HashMap<>();
    long sum = 0;
    for (Thread thread : all) {
      long bytes = jvm.allocatedBytes(thread);
      seen.put(thread.getId(), bytes);
      Long before = allocated.get(thread.getId());
      sum += before == null ? 0 : Math.max(0, bytes - before);
    }
    allocated = seen;
    return sum;
  }
}
