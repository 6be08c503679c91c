/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One thread of a {@link Crew}; everything else in its group was started by the plugin. */
final class Hand extends Thread {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private final Crew crew;
  private volatile @Nullable Errand errand;

  Hand(PluginThreads group, Crew crew, Errand first) {
    // Nothing is inherited from the caller, whose thread locals are none of the plugin's.
    super(group, null, group.getName(), 0, false);
    this.crew = crew;
    this.errand = first;
    setDaemon(true);
    setContextClassLoader(null);
  }

  @Override
  public void run() {
    try {
      for (Errand next = errand; next != null; next = next()) {
        next.run();
      }
    } finally {
      crew.ended(this);
    }
  }

  /** Gives it a call, under the crew's lock; it has to be woken after. */
  void give(Errand next) {
    errand = next;
  }

  /** Nothing given; under the crew's lock. */
  boolean free() {
    return errand == null;
  }

  /**
   * Drops what it has not begun, interrupts what it does, and lets it look whether the crew still
   * needs it.
   */
  void hurry() {
    Errand running = errand;
    if (running != null && !running.drop()) {
      running.interrupt();
    }
    LockSupport.unpark(this);
  }

  private @Nullable Errand next() {
    errand = null;
    Errand next = crew.next(this);
    if (next != null) {
      errand = next;
      return next;
    }
    long since = System.nanoTime();
    while (crew.employs(this)) {
      next = awaited(since);
      if (next != null || crew.dismiss(this)) {
        return next;
      }
    }
    return null;
  }

  /** Null when none came while it was idle. */
  private @Nullable Errand awaited(long since) {
    while (true) {
      Errand next = errand;
      long spent = System.nanoTime() - since;
      if (next != null || spent >= IDLE_NANOS) {
        return next;
      }
      if (spent < Pace.HAND_NANOS) {
        Pace.idle(spent);
      } else if (crew.closed()) {
        return null;
      } else {
        Thread.interrupted(); // whoever sent it: it would keep the thread from sleeping
        LockSupport.parkNanos(this, IDLE_NANOS - spent);
      }
    }
  }
}
