/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;

/** The figures of this JVM. */
final class RunningJvm implements JvmFigures {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean cpu =
      threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
  private final boolean bytes = bytesKnown(threads);
  private final Optional<MemoryPoolMXBean> old = oldGeneration();

  @Override
  public List<Thread> threads() {
    return PluginThreads.everywhere();
  }

  @Override
  public long cpuNanos(Thread thread) {
    return cpu ? threads.getThreadCpuTime(thread.getId()) : -1;
  }

  @Override
  public long allocatedBytes(Thread thread) {
    return bytes
        ? ((com.sun.management.ThreadMXBean) threads).getThreadAllocatedBytes(thread.getId())
        : -1;
  }

  @Override
  public int heapPercent() {
    MemoryUsage after = old.map(MemoryPoolMXBean::getCollectionUsage).orElse(null);
    if (after == null) {
      return 0;
    }
    long most = after.getMax() > 0 ? after.getMax() : Runtime.getRuntime().maxMemory();
    return (int) (100 * after.getUsed() / most);
  }

  /** A JVM of another maker may lack the class; then nobody is named for eating memory. */
  private static boolean bytesKnown(ThreadMXBean threads) {
    try {
      return threads instanceof com.sun.management.ThreadMXBean more
          && more.isThreadAllocatedMemorySupported()
          && more.isThreadAllocatedMemoryEnabled();
    } catch (LinkageError e) {
      return false;
    }
  }

  private static Optional<MemoryPoolMXBean> oldGeneration() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
        .findFirst();
  }
}
