/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.plugin.simprobe.OutsideSimulator;

/** Kills bank and ledger at random moments and starts them again after a random while. */
final class Outages implements AutoCloseable {
  private final OutsideSimulators outside;
  private final Random random;
  private final int mostPauseMs;
  private final AtomicInteger kills = new AtomicInteger();
  private final Thread thread = new Thread(this::run, "outages");
  private volatile boolean ending;

  /**
   * @param mostPauseMs longest time between two kills
   */
  Outages(OutsideSimulators outside, Random random, int mostPauseMs) {
    this.outside = outside;
    this.random = random;
    this.mostPauseMs = mostPauseMs;
    thread.start();
  }

  int kills() {
    return kills.get();
  }

  /** Ends with both running. */
  @Override
  public void close() throws InterruptedException {
    ending = true;
    thread.join();
  }

  private void run() {
    while (!ending) {
      pause(200 + random.nextInt(mostPauseMs));
      OutsideSimulator one = random.nextBoolean() ? outside.bank() : outside.ledger();
      one.kill();
      kills.incrementAndGet();
      pause(random.nextInt(1_500));
      one.startAgain();
    }
  }

  private static void pause(int ms) {
    LockSupport.parkNanos(ms * 1_000_000L);
  }
}
