/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.dvctt.extension.guard.Troubles.Kind;
import org.dvctt.model.PluginRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges one plugin by how its calls end, from its manner and the declared limits, and tells {@link
 * Troubles} in the moment in which a limit is crossed. After that it begins to count anew.
 */
final class Conduct {
  private static final Logger LOG = LoggerFactory.getLogger(Conduct.class);
  private final PluginRef plugin;
  private final Manner manner;
  private final GuardLimits.Conducts limits;
  private final Troubles troubles;
  private final LongSupplier nanos;
  private final AtomicInteger inARow = new AtomicInteger();
  private final Deque<Long> errors = new ArrayDeque<>();
  private final Deque<Long> openings = new ArrayDeque<>();

  /**
   * @param nanos a clock that only goes forward, as {@code System.nanoTime()}
   */
  Conduct(
      PluginRef plugin,
      Manner manner,
      GuardLimits.Conducts limits,
      Troubles troubles,
      LongSupplier nanos) {
    this.plugin = plugin;
    this.manner = manner;
    this.limits = limits;
    this.troubles = troubles;
    this.nanos = nanos;
  }

  /**
   * A call ended.
   *
   * @param detail of a failure, in words
   */
  void ended(Outcome outcome, String detail) {
    if (outcome == Outcome.ANSWERED) {
      if (inARow.get() != 0) {
        inARow.set(0);
      }
      return;
    }
    if (!manner.counts(outcome)) {
      return;
    }
    if (outcome == Outcome.ERROR && often(errors, limits.errors())) {
      tell(Kind.ERRORS, limits.errors() + " errors, the last: " + detail);
    }
    int failed = inARow.incrementAndGet();
    if (failed >= limits.inARow() && inARow.compareAndSet(failed, 0)) {
      tell(Kind.FAILING, failed + " calls in a row failed, the last: " + detail);
    }
  }

  /** Its breaker opened. */
  void opened() {
    if (manner.countsOpenings() && often(openings, limits.openings())) {
      tell(
          Kind.FAILING,
          "its breaker opened "
              + limits.openings()
              + " times within "
              + limits.within().toSeconds()
              + " s");
    }
  }

  /** Over a limit that others watch. */
  void tell(Kind kind, String detail) {
    try {
      troubles.trouble(plugin, kind, detail);
    } catch (RuntimeException e) {
      LOG.error("trouble {} of plugin {} ({}) was not heard", kind, plugin, detail, e);
    }
  }

  /** Worth a record. */
  void note(Kind kind, String detail) {
    try {
      troubles.noticed(plugin, kind, detail);
    } catch (RuntimeException e) {
      LOG.error("notice {} of plugin {} ({}) was not heard", kind, plugin, detail, e);
    }
  }

  private boolean often(Deque<Long> times, int limit) {
    synchronized (times) {
      long now = nanos.getAsLong();
      times.addLast(now);
      while (now - times.getFirst() > limits.within().toNanos()) {
        times.removeFirst();
      }
      if (times.size() < limit) {
        return false;
      }
      times.clear();
      return true;
    }
  }
}
