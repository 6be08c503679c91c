/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.concurrent.locks.LockSupport;

/**
 * What this JVM holds when the collector has done what it can.
 *
 * @param heap bytes in use
 * @param metaspace bytes in use by classes
 * @param loaders of the rule that something still holds
 */
record Memory(long heap, long metaspace, int loaders) {
  /** What is in place needs one loader. */
  private static final int IN_PLACE = 1;

  private static final int ROUNDS = 12;
  private static final long PAUSE_NANOS = 200_000_000;

  /**
   * Collects until nothing but what is in place is held, or it becomes plain that more stays; the
   * platform's own housekeeping, once a second, is given the time for it.
   */
  static Memory settled(Loaders loaders) {
    System.gc();
    for (int round = 1; round < ROUNDS && loaders.held() > IN_PLACE; round++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      System.gc();
    }
    return new Memory(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong(Memory::used)
            .sum(),
        loaders.held());
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }
}
