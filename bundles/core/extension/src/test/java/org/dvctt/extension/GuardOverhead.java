/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.model.PluginRef;
import org.dvctt.spi.control.ControlCheck;

/**
 * What the guard adds to a call of a plugin: the time that the caller sees less the time that the
 * plugin took by its own clock, in microseconds. With 1 and 2 callers; back to back, and with a
 * pause between calls in which the plugin's threads fall asleep; with a plugin that answers at once
 * and one that works for 200 µs. No test: it asserts nothing.
 *
 * <p>Repeat: see {@link #REPEAT}.
 */
public final class GuardOverhead {
  private static final String REPEAT =
      "mvn -o -q -B test-compile -pl bundles/core/extension -am && java -cp"
          + " \"bundles/core/extension/target/test-classes:bundles/core/extension/target/classes:"
          + "$(printf '%s:' bundles/{model,spi,api,core/ports}/target/classes)"
          + "$(find ~/.m2/repository -name 'resilience4j-*-2.2.0.jar' -o -name"
          + " 'osgi.core-8.0.0.jar' -o -name 'slf4j-*-2.0.12.jar' | tr '\\n' ':')\""
          + " org.dvctt.extension.GuardOverhead";

  private static final PluginRef NORMS = new PluginRef("norms", "1.0.0");
  private static final ControlCheck QUIET = question -> List.of();
  private static final long WORK_NANOS = 200_000;

  private GuardOverhead() {}

  public static void main(String[] args) throws Exception {
    FakeFramework framework = new FakeFramework();
    PluginRegistry registry =
        new PluginRegistry(
            framework.context(), new Limits(Map.of(), 16, 128, Duration.ofSeconds(5)));
    registry.exchange(FakeFramework.asked(10), java.util.List.of());
    registry.add(
        framework.register(
            QUIET,
            FakeFramework.bundle(7, "1.0.0"),
            Map.of(ControlCheck.PLUGIN_ID, NORMS.id(), "service.ranking", 0)));
    PluginGuard guard = new PluginGuard(registry, framework.transactions());
    measure(guard, 1, 20_000, 0, 0); // warms up
    System.out.printf("%-48s %8s %8s %8s%n", "added by the guard, µs", "median", "p90", "p99");
    for (int callers : new int[] {1, 2}) {
      print(
          callers + " caller(s), back to back, answers at once",
          measure(guard, callers, 100_000, 0, 0));
      print(
          callers + " caller(s), back to back, works 200 µs",
          measure(guard, callers, 10_000, WORK_NANOS, 0));
      print(
          callers + " caller(s), pause 2 ms, answers at once",
          measure(guard, callers, 2_000, 0, 2_000_000));
      print(
          callers + " caller(s), pause 2 ms, works 200 µs",
          measure(guard, callers, 2_000, WORK_NANOS, 2_000_000));
    }
    System.out.println(
        Runtime.getRuntime().availableProcessors() + " processors; repeat: " + REPEAT);
    registry.close();
  }

  private static long[] measure(PluginGuard guard, int callers, int calls, long work, long pause)
      throws Exception {
    long[] added = new long[callers * calls];
    CyclicBarrier together = new CyclicBarrier(callers);
    Thread[] threads = new Thread[callers];
    for (int c = 0; c < callers; c++) {
      int first = c * calls;
      threads[c] =
          new Thread(
              () -> {
                try {
                  together.await();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
                for (int i = 0; i < calls; i++) {
                  added[first + i] = one(guard, work);
                  if (pause > 0) {
                    LockSupport.parkNanos(pause);
                  }
                }
              });
      threads[c].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Arrays.sort(added);
    return added;
  }

  private static long one(PluginGuard guard, long work) {
    long start = System.nanoTime();
    long own =
        guard.call(ControlCheck.class, NORMS, FakeFramework.ANYBODY, check -> work(work)).value();
    return System.nanoTime() - start - own;
  }

  private static long work(long nanos) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - start;
  }

  private static void print(String name, long[] sorted) {
    System.out.printf(
        "%-48s %8.1f %8.1f %8.1f%n", name, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1_000.0;
  }
}
