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
import java.util.function.Function;
import org.dvctt.model.Text;

/**
 * Asks from several threads at once: every thread gets for each question what one alone gets. It
 * has threads of its own, so it is not for the probe.
 */
final class ConcurrentAsking {
  private static final int THREADS = 8;
  private static final long LIMIT_SECONDS = 60;

  private ConcurrentAsking() {}

  /**
   * @param plugin answers a question, e.g. {@code check::check}
   * @return what is wrong; empty when nothing is
   */
  static <Q> List<Text> run(Function<Q, ?> plugin, List<Q> questions) {
    List<?> alone = questions.stream().map(plugin).toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Text> findings = new ArrayList<>();
    try {
      List<Future<List<?>>> together = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        together.add(threads.submit(() -> questions.stream().map(plugin).toList()));
      }
      for (Future<List<?>> one : together) {
        if (!one.get(LIMIT_SECONDS, TimeUnit.SECONDS).equals(alone)) {
          findings.add(
              Text.of(
                  "Hỏi từ nhiều luồng thì trả lời khác đi.",
                  "Asked from several threads at once, it answers otherwise."));
        }
      }
    } catch (ExecutionException | TimeoutException e) {
      findings.add(
          Text.of(
              "Hỏi từ nhiều luồng thì lỗi: " + e, "Asked from several threads, it fails: " + e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
    return findings.stream().distinct().toList();
  }
}
