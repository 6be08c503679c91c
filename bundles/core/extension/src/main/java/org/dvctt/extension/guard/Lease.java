/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps a plugin while calls of it run. */
final class Lease {
  private int running;
  private boolean closed;

  /** False when the plugin is going away. */
  synchronized boolean enter() {
    if (!closed) {
      running++;
    }
    return !closed;
  }

  synchronized void leave() {
    running--;
    if (closed) {
      notifyAll();
    }
  }

  /** True when it was closed and nobody is inside. */
  synchronized boolean gone() {
    return closed && running == 0;
  }

  /** Lets nobody in any more and waits for those inside; false when some were still running. */
  synchronized boolean close(Duration drain) {
    // Who was waited for once is not waited for again.
    long end = System.nanoTime() + (closed ? 0 : drain.toNanos());
    closed = true;
    while (running > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
