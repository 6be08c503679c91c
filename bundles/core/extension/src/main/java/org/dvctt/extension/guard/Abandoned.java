/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.extension.guard.Troubles.Kind;
import org.dvctt.model.PluginRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of one plugin that nobody waits for any more. One that doesn't heed its interrupt
 * within the grace hangs: a JVM can't end its thread. It is counted, shown with what it does, and
 * replaced in the crew, up to the limit.
 */
final class Abandoned {
  private static final Logger LOG = LoggerFactory.getLogger(Abandoned.class);
  private static final int FRAMES = 8;
  private final PluginRef plugin;
  private final GuardLimits.Crews limits;
  private final Conduct conduct;
  private final Set<Errand> interrupted = ConcurrentHashMap.newKeySet();
  private final Set<Errand> hung = ConcurrentHashMap.newKeySet();

  Abandoned(PluginRef plugin, GuardLimits.Crews limits, Conduct conduct) {
    this.plugin = plugin;
    this.limits = limits;
    this.conduct = conduct;
  }

  void add(Errand errand) {
    interrupted.add(errand);
  }

  /** Looks which have begun to hang. */
  void look(long now, Crew crew) {
    interrupted.removeIf(Errand::ended);
    for (Errand errand : interrupted) {
      if (errand.hangs(now, limits.grace().toNanos())) {
        hung.add(errand);
        interrupted.remove(errand);
        hangs(errand);
      }
    }
    for (Errand back : hung) {
      if (back.ended() && hung.remove(back)) {
        LOG.info("a call of plugin {} that hung ended after all", plugin);
      }
    }
    crew.spare(Math.min(hung.size(), limits.hung()));
  }

  /** How many hang. */
  int hung() {
    return (int) hung.stream().filter(errand -> !errand.ended()).count();
  }

  /** The threads that hang. */
  List<Thread> threads() {
    List<Thread> threads = new ArrayList<>();
    for (Errand errand : hung) {
      Thread runner = errand.runner();
      if (runner != null) {
        threads.add(runner);
      }
    }
    return threads;
  }

  private void hangs(Errand errand) {
    Thread runner = errand.runner();
    String doing = runner == null ? "" : frames(runner.getStackTrace());
    int count = hung();
    LOG.warn("a call of plugin {} hangs, {} in all: {}", plugin, count, doing);
    if (count > limits.hung()) {
      conduct.tell(
          Kind.HUNG,
          count + " threads hang, " + limits.hung() + " are allowed; the last: " + doing);
    } else {
      conduct.note(Kind.HUNG, count + " threads hang; the last: " + doing);
    }
  }

  private static String frames(StackTraceElement[] stack) {
    return Stream.of(stack)
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }
}
