/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

/** When the bank was away, and how many calls were made: what callers and killer know together. */
final class Outages {
  private int begun;
  private int ended;
  private int calls;

  /** How many there were. */
  synchronized int count() {
    return begun;
  }

  /** A call has ended, answered or not. */
  synchronized void called() {
    calls++;
    notifyAll();
  }

  synchronized void begin() {
    begun++;
  }

  synchronized void end() {
    ended++;
    notifyAll();
  }

  /** Waits until the bank is back; then whether it was away since that count. */
  synchronized boolean since(int count) {
    while (ended < begun) {
      await();
    }
    return begun > count;
  }

  /** Waits for so many more calls, or until no more come. */
  synchronized void awaitCalls(int more) {
    int enough = calls + more;
    int before = -1;
    while (calls < enough && calls != before) {
      before = calls;
      await();
    }
  }

  private void await() {
    try {
      wait(5_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException("the test was ended", e);
    }
  }
}
