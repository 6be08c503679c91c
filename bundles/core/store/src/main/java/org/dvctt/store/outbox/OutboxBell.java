/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Wakes the worker of this node: after a commit with a message, and at the time of a next try. */
@Component(service = OutboxBell.class)
public final class OutboxBell {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean rung;
  private long ringAtNanos = Long.MAX_VALUE;

  @Activate
  public OutboxBell() {}

  /** Wakes it now. */
  public void ring() {
    lock.lock();
    try {
      rung = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes it after the wait, unless something wakes it before. */
  void ringIn(long millis) {
    lock.lock();
    try {
      ringAtNanos =
          Math.min(ringAtNanos, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it rings, at most so long. */
  void await(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (!rung) {
        long left = Math.min(end, ringAtNanos) - System.nanoTime();
        if (left <= 0) {
          break;
        }
        changed.awaitNanos(left);
      }
      rung = false;
      if (ringAtNanos <= System.nanoTime()) {
        ringAtNanos = Long.MAX_VALUE;
      }
    } finally {
      lock.unlock();
    }
  }
}
