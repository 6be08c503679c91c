/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** The same act from several threads at once, as the guard calls a plugin. */
final class Together {
  private static final int THREADS = 8;
  private static final long LIMIT_SECONDS = 60;

  private Together() {}

  /**
   * @param act gets the number of its try
   * @return what each try gave, in their order
   */
  static <R> List<R> run(int tries, IntFunction<R> act) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<R>> running = new ArrayList<>();
      for (int i = 0; i < tries; i++) {
        int number = i;
        running.add(threads.submit(() -> act.apply(number)));
      }
      List<R> given = new ArrayList<>();
      for (Future<R> one : running) {
        given.add(one.get(LIMIT_SECONDS, TimeUnit.SECONDS));
      }
      return given;
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("asked from several threads, it fails: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
