/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Time of the clock and of this JVM's processors for some work. */
record Lap(double seconds, double cpuMillis) {
  static Lap of(Callable<?> work) throws Exception {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = system.getProcessCpuTime();
    long clock = System.nanoTime();
    work.call();
    return new Lap((System.nanoTime() - clock) / 1e9, (system.getProcessCpuTime() - cpu) / 1e6);
  }
}
