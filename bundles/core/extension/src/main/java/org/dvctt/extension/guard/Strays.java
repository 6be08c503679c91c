/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.extension.guard.Troubles.Kind;

/**
 * What one plugin's threads do besides answering: threads that it started and left, processor time
 * that strays and hung threads burn, bytes that all its threads allocate.
 *
 * <p>A thread that came and went between two looks isn't seen, nor what it burnt and allocated; nor
 * are threads that the plugin let others start, e.g. the JDK's common pool. Time that a call burns
 * before its limit is the time limit's matter.
 */
final class Strays {
  private final int allowed;
  private final GuardLimits.Watch limits;
  private final Conduct conduct;
  private Map<Long, Long> cpu = Map.of();
  private Map<Long, Long> bytes = Map.of();
  private Set<Long> before = Set.of();
  private long lookedAt;
  private int burning;
  private boolean told;

  Strays(int allowed, GuardLimits.Watch limits, Conduct conduct) {
    this.allowed = allowed;
    this.limits = limits;
    this.conduct = conduct;
  }

  /**
   * What was seen.
   *
   * @param strays threads that it started
   * @param bytes allocated by all its threads since the look before
   */
  record Seen(int strays, long bytes) {}

  /** Those of a plugin's threads that are not of its crew. */
  static List<Thread> of(List<Thread> own) {
    return own.stream().filter(thread -> !(thread instanceof Hand)).toList();
  }

  synchronized Seen look(long now, List<Thread> own, List<Thread> hung, JvmFigures jvm) {
    List<Thread> strays = of(own);
    leak(strays);
    burn(now, strays, hung, jvm);
    lookedAt = now;
    return new Seen(strays.size(), allocated(own, jvm));
  }

  /** A thread seen twice has lived for a second: a call may not leave it, nor keep it that long. */
  private void leak(List<Thread> strays) {
    List<Thread> stayed = strays.stream().filter(t -> before.contains(t.getId())).toList();
    before = strays.stream().map(Thread::getId).collect(Collectors.toCollection(HashSet::new));
    boolean over = stayed.size() > allowed;
    if (over && !told) {
      conduct.tell(
          Kind.LEAK,
          stayed.size()
              + " threads of its own, "
              + allowed
              + " are allowed: "
              + stayed.stream().limit(5).map(Thread::getName).collect(Collectors.joining(", ")));
    }
    told = over;
  }

  private void burn(long now, List<Thread> strays, List<Thread> hung, JvmFigures jvm) {
    Map<Long, Long> seen = new HashMap<>();
    long burnt = 0;
    for (List<Thread> some : List.of(strays, hung)) {
      for (Thread thread : some) {
        burnt += grown(cpu, seen, thread.getId(), jvm.cpuNanos(thread));
      }
    }
    cpu = seen;
    boolean much = burnt > 0 && burnt * 100 > (now - lookedAt) * limits.cpuPercent();
    burning = much ? burning + 1 : 0;
    if (burning >= limits.looks()) {
      burning = 0;
      conduct.tell(
          Kind.CPU,
          "threads that nobody waits for burnt more than "
              + limits.cpuPercent()
              + " % of a processor in each of "
              + limits.looks()
              + " looks, one a second");
    }
  }

  private long allocated(List<Thread> own, JvmFigures jvm) {
    Map<Long, Long> seen = new HashMap<>();
    long sum = 0;
    for (Thread thread : own) {
      sum += grown(bytes, seen, thread.getId(), jvm.allocatedBytes(thread));
    }
    bytes = seen;
    return sum;
  }

  /** Growth since the look before; nothing at first sight. */
  private static long grown(Map<Long, Long> old, Map<Long, Long> seen, long id, long value) {
    if (value < 0) {
      return 0;
    }
    seen.put(id, value);
    Long earlier = old.get(id);
    return earlier == null ? 0 : Math.max(0, value - earlier);
  }
}
