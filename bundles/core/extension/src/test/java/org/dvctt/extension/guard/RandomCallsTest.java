/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.PluginRef;
import org.junit.Test;

/**
 * Quick, slow, failing and deaf calls at random, with limits that pass in the middle of them, while
 * the watch looks and callers are interrupted: each caller hears its own answer or why there is
 * none, no interrupt reaches another call, never do more calls run than may, and in the end nothing
 * is left.
 */
public class RandomCallsTest {
  private static final int ROUNDS = 30;
  private static final int CALLERS = 6;
  private static final int CALLS = 60;
  private static final int THREADS = 3;
  private static final int SPARE = 2;

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private static final Integer INTERRUPTED = -1;
  private final AtomicInteger dirty = new AtomicInteger();

  @Test
  public void everyCallEndsOnceAndNothingIsLeft() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RandomCallsTest seed " + seed);
    Random random = new Random(seed);
    GuardLimits limits =
        new GuardLimits(
            new GuardLimits.Crews(THREADS, 2, Duration.ZERO, SPARE),
            new GuardLimits.Breakers(1_000, 100, Duration.ofMillis(1), 3),
            GuardLimits.SHIPPED.conducts(),
            GuardLimits.SHIPPED.answers(),
            GuardLimits.SHIPPED.watch());
    Guardhouse house = new Guardhouse(limits, (plugin, kind, detail) -> {});
    for (int round = 0; round < ROUNDS; round++) {
      round(house, random.nextLong());
    }
    GuardhouseTest.until(
        "all is gone",
        () -> {
          house.look();
          return house.remains().isEmpty();
        });
    assertEquals(0, running.get());
    assertEquals("interrupts that reached another call", 0, dirty.get());
    assertTrue(most + " ran at a time", most.get() <= THREADS + SPARE);
    assertFalse(
        "threads left",
        PluginThreads.everywhere().stream()
            .anyMatch(
                t -> t instanceof Hand && t.isAlive() && t.getName().equals("plugin-random")));
  }

  private void round(Guardhouse house, long seed) throws Exception {
    Random random = new Random(seed);
    Bulkhead plugin =
        house.bulkhead(
            new PluginRef("random", "1"), "control", Manner.JUDGING, new ClassLoader() {}, 0);
    ExecutorService people = Executors.newFixedThreadPool(CALLERS);
    List<Future<Integer>> callers = new ArrayList<>();
    AtomicBoolean over = new AtomicBoolean();
    for (int i = 0; i < CALLERS; i++) {
      Random own = new Random(random.nextLong());
      callers.add(people.submit(() -> calls(plugin, own)));
    }
    Thread watch =
        new Thread(
            () -> {
              while (!over.get()) {
                house.look();
              }
            });
    watch.start();
    boolean early = random.nextBoolean();
    int before = dirty.get();
    if (early) {
      house.retire(plugin, Duration.ofNanos(random.nextInt(5_000_000)));
    }
    int ended = 0;
    for (Future<Integer> caller : callers) {
      ended += caller.get(60, TimeUnit.SECONDS);
    }
    assertEquals(ended, plugin.calls());
    if (early) {
      dirty.set(before); // going away interrupts calls that are still waited for
    }
    over.set(true);
    watch.join();
    assertTrue("drained", early || house.retire(plugin, Duration.ofSeconds(20)));
    people.shutdown();
  }

  private int calls(Bulkhead plugin, Random random) {
    int asked = 0;
    for (int i = 0; i < CALLS && plugin.enter(); i++) {
      asked++;
      Integer number = i;
      int manner = random.nextInt(10);
      int work = random.nextInt(300_000);
      Duration limit = Duration.ofNanos(random.nextInt(600_000));
      if (random.nextInt(20) == 0) {
        Thread.currentThread().interrupt();
      }
      try {
        Integer answer = plugin.run(() -> work(manner, work, number), limit);
        if (answer.equals(INTERRUPTED)) {
          dirty.incrementAndGet(); // it was never given up, so the interrupt was another's
        } else {
          assertEquals(number, answer);
        }
      } catch (PluginFailure e) {
        Thread.interrupted();
      }
    }
    return asked;
  }

  private Integer work(int manner, int nanos, Integer number) {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      long end = System.nanoTime() + nanos * (manner == 0 ? 10L : 1);
      while (System.nanoTime() < end && (manner < 5 || !Thread.currentThread().isInterrupted())) {
        Thread.onSpinWait();
      }
      if (manner == 9) {
        throw new IllegalStateException("x");
      }
      return Thread.currentThread().isInterrupted() ? INTERRUPTED : number;
    } finally {
      running.decrementAndGet();
    }
  }
}
