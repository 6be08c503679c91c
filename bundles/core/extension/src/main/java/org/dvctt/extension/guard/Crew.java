/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's own threads. A call goes straight to the thread that became idle last, which looks
 * awake for the next one for a moment; a pool of the JDK wakes a sleeping thread for each call. The
 * bound on waiting calls is the bulkhead's.
 */
final class Crew {
  private final PluginThreads group;
  private final Object lock = new Object();
  private final Deque<Hand> idle = new ArrayDeque<>();
  private final Deque<Errand> waiting = new ArrayDeque<>();
  private final Set<Hand> hands = new HashSet<>();
  private final int threads;
  private int size;
  private boolean closed;

  Crew(PluginThreads group, int threads) {
    this.group = group;
    this.threads = threads;
    this.size = threads;
  }

  /** Takes a call; false when the crew is gone or the JVM has no thread left. */
  boolean take(Errand errand) {
    Hand hand;
    boolean fresh;
    synchronized (lock) {
      if (closed) {
        return false;
      }
      hand = idle.pollFirst();
      if (hand == null && hands.size() >= size) {
        return waiting.add(errand);
      }
      fresh = hand == null;
      if (fresh) {
        hand = hired(errand);
      } else {
        hand.give(errand);
      }
    }
    if (fresh) {
      return begins(hand);
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

  /** That many threads more than at first, in place of those that hang. */
  void spare(int more) {
    Map<Hand, Errand> hired = new LinkedHashMap<>();
    synchronized (lock) {
      size = threads + more;
      while (!closed && hands.size() < size && !waiting.isEmpty()) {
        Errand next = waiting.removeFirst();
        hired.put(hired(next), next);
      }
    }
    hired.forEach(
        (hand, errand) -> {
          if (!begins(hand)) {
            again(errand);
          }
        });
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
    all.forEach(Hand::hurry);
  }

  /** The next call for a hand, null when it is to wait ({@code idle}) or to go. */
  @Nullable Errand next(Hand hand) {
    synchronized (lock) {
      Errand next = waiting.pollFirst();
      if (next == null && (closed || hands.size() > size)) {
        hands.remove(hand);
      } else if (next == null) {
        idle.addFirst(hand);
      }
      return next;
    }
  }

  /** Whether a hand is to go on, with a call or waiting for one. */
  boolean employs(Hand hand) {
    synchronized (lock) {
      return hands.contains(hand);
    }
  }

  /** Lets an idle hand go; false when a call was given to it in the last moment. */
  boolean dismiss(Hand hand) {
    synchronized (lock) {
      boolean free = hand.free();
      if (free) {
        idle.remove(hand);
        hands.remove(hand);
      }
      return free;
    }
  }

  /** A hand has ended, however. */
  void ended(Hand hand) {
    synchronized (lock) {
      hands.remove(hand);
      idle.remove(hand);
    }
  }

  boolean closed() {
    synchronized (lock) {
      return closed;
    }
  }

  /** A thread more, under the lock; it {@link #begins} outside, for starting one takes long. */
  private Hand hired(Errand first) {
    Hand hand = new Hand(group, this, first);
    hands.add(hand);
    return hand;
  }

  private boolean begins(Hand hand) {
    try {
      hand.start();
      return true;
    } catch (OutOfMemoryError | IllegalThreadStateException e) {
      ended(hand);
      return false; // no native thread to be had, or the group is gone
    }
  }

  private void again(Errand errand) {
    boolean over;
    synchronized (lock) {
      over = closed;
      if (!over) {
        waiting.addFirst(errand);
      }
    }
    if (over) {
      errand.drop();
    }
  }
}
