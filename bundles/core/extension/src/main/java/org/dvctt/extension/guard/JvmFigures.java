/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.List;

/** What the JVM knows about threads and heap; a test has its own. */
interface JvmFigures {
  /** All live threads. */
  List<Thread> threads();

  /** Processor time of a thread since its start in nanoseconds; below zero when not known. */
  long cpuNanos(Thread thread);

  /** Bytes that a thread allocated since its start; below zero when not known. */
  long allocatedBytes(Thread thread);

  /**
   * Percent of the long-lived part of the heap that was in use after the JVM last collected it; 0
   * when not known. With G1 that is renewed by mixed and full collections only, so it may be late.
   */
  int heapPercent();
}
