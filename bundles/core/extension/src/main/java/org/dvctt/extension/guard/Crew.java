/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's own threads. A call goes straight to the thread that became idle last, which looks
 * awake for the next one for a moment; a pool of the JDK wakes a sleeping thread for each call. The
 * bound on waiting calls is the bulkhead's.
 */
final class Crew {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private final PluginThreads group;
  private final Object lock = new Object();
  private final Deque<Hand> idle = new ArrayDeque<>();
  private final Deque<Errand> waiting = new ArrayDeque<>();
  private final Set<Hand> hands = new HashSet<>();
  private int size;
  private boolean closed;

  Crew(PluginThreads group, int size) {
    this.group = group;
    this.size = size;
  }

  /** Takes a call; false when the crew is gone or the JVM has no thread left. */
  boolean take(Errand errand) {
    Hand hand;
    synchronized (lock) {
      if (closed) {
        return false;
      }
      hand = idle.pollFirst();
      if (hand == null && hands.size() >= size) {
        return waiting.add(errand);
      }
      if (hand == null) {
        return hire(errand);
      }
      hand.errand = errand;
    }
    LockSupport.unpark(hand);
    return true;
  }

  /** Forgets a call that was dropped before it began. */
  void forget(Errand errand) {
    synchronized (lock) {
      waiting.remove(errand);
    }
  }

  /** One thread more, in place of one that hangs. */
  void replace() {
    synchronized (lock) {
      size++;
      Errand next = closed || hands.size() >= size ? null : waiting.pollFirst();
      if (next != null && !hire(next)) {
        waiting.addFirst(next);
      }
    }
  }

  /** One thread fewer again, since the one that hung is back. */
  void restore() {
    synchronized (lock) {
      size--;
    }
  }

  /** Takes no more calls, drops those that wait, interrupts those that run. */
  void close() {
    List<Errand> dropped;
    List<Hand> all;
    synchronized (lock) {
      closed = true;
      dropped = new ArrayList<>(waiting);
      waiting.clear();
      all = new ArrayList<>(hands);
      idle.clear();
    }
    dropped.forEach(Errand::drop);
    all.forEach(Hand::leave);
  }

  private boolean hire(Errand first) {
    Hand hand = new Hand(first);
    try {
      hand.start();
    } catch (OutOfMemoryError | IllegalThreadStateException e) {
      return false; // no native thread to be had, or the group is gone
    }
    return hands.add(hand);
  }

  /** One of its threads; everything else in the group was started by the plugin. */
  final class Hand extends Thread {
    private volatile @Nullable Errand errand;

    private Hand(Errand first) {
      // Nothing is inherited from the caller, whose thread locals are none of the plugin's.
      super(group, null, group.getName(), 0, false);
      setDaemon(true);
      setContextClassLoader(null);
      errand = first;
    }

    @Override
    public void run() {
      try {
        for (Errand next = errand; next != null; next = next()) {
          next.run();
        }
      } finally {
        synchronized (lock) {
          hands.remove(this);
        }
      }
    }

    private void leave() {
      Errand running = errand;
      if (running != null) {
        running.interrupt();
      }
      LockSupport.unpark(this);
    }

    private @Nullable Errand next() {
      errand = null;
      synchronized (lock) {
        Errand next = waiting.pollFirst();
        if (next != null) {
          errand = next;
          return next;
        }
        if (closed || hands.size() > size) {
          hands.remove(this);
          return null;
        }
        idle.addFirst(this);
      }
      return awaited(System.nanoTime());
    }

    private @Nullable Errand awaited(long since) {
      while (true) {
        Errand next = errand;
        if (next != null) {
          return next;
        }
        long spent = System.nanoTime() - since;
        if (spent < Pace.HAND_NANOS) {
          Pace.idle(spent);
        } else if (spent < IDLE_NANOS && !closing()) {
          Thread.interrupted(); // whoever sent it: it would keep the thread from sleeping
          LockSupport.parkNanos(this, IDLE_NANOS - spent);
        } else if (retire()) {
          return null;
        }
      }
    }

    private boolean closing() {
      synchronized (lock) {
        return closed;
      }
    }

    /** False when a call was given to it in the last moment. */
    private boolean retire() {
      synchronized (lock) {
        boolean free = idle.remove(this) || closed && errand == null;
        if (free) {
          hands.remove(this);
        }
        return free;
      }
    }
  }
}
