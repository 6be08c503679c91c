/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

/** Services come and go at random while people call: no call ever meets a service given back. */
public class RandomSwapsTest {
  private static final PluginRef NORMS = new PluginRef("norms", "1.0.0");
  private static final int SWAPS = 2_000;
  private static final int CALLERS = 4;

  /** A plugin that notices being used after its end. */
  private static final class Mortal implements ControlCheck {
    final AtomicBoolean dead = new AtomicBoolean();

    @Override
    public List<Verdict> check(RuleQuestion question) {
      throw new UnsupportedOperationException();
    }

    boolean alive(int work) {
      for (int i = 0; i < work; i++) {
        Thread.onSpinWait();
      }
      return !dead.get();
    }
  }

  @Test
  public void callsAlwaysEndOnALivingService() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RandomSwapsTest seed " + seed);
    FakeFramework framework = new FakeFramework();
    Limits limits = new Limits(Map.of(), 8, 8, Duration.ofSeconds(20));
    PluginRegistry registry = new PluginRegistry(framework.context(), limits);
    registry.exchange(FakeFramework.asked(SWAPS), List.of());
    PluginGuard guard = new PluginGuard(registry, framework.transactions());
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger answers = new AtomicInteger();
    ExecutorService people = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Random random = new Random(seed + i);
      callers.add(
          people.submit(
              () -> {
                while (!over.get()) {
                  int work = random.nextInt(200);
                  try {
                    assertTrue(
                        guard
                            .call(
                                ControlCheck.class,
                                NORMS,
                                FakeFramework.ANYBODY,
                                c -> ((Mortal) c).alive(work))
                            .value());
                    answers.incrementAndGet();
                  } catch (PluginFailure e) {
                    assertEquals(PluginFailure.Why.MISSING, e.why());
                  }
                }
              }));
    }
    swap(new Random(seed), framework, registry);
    over.set(true);
    for (Future<?> caller : callers) {
      caller.get(20, TimeUnit.SECONDS);
    }
    people.shutdown();
    registry.close();
    assertTrue("no call was answered", answers.get() > 0);
  }

  private static void swap(Random random, FakeFramework framework, PluginRegistry registry) {
    Map<ServiceReference<ControlCheck>, Mortal> living = new HashMap<>();
    List<ServiceReference<ControlCheck>> order = new ArrayList<>();
    long lastId = registry.snapshot().id();
    for (int i = 0; i < SWAPS; i++) {
      if (order.isEmpty() || order.size() < 3 && random.nextBoolean()) {
        Mortal plugin = new Mortal();
        ServiceReference<ControlCheck> reference =
            framework.register(
                plugin,
                FakeFramework.bundle(i, "1.0.0"),
                Map.of(ControlCheck.PLUGIN_ID, "norms", "service.ranking", random.nextInt(3)));
        registry.add(reference);
        living.put(reference, plugin);
        order.add(reference);
      } else {
        ServiceReference<ControlCheck> gone = order.remove(random.nextInt(order.size()));
        registry.remove(gone);
        living.remove(gone).dead.set(true);
      }
      assertTrue(registry.snapshot().id() > lastId);
      lastId = registry.snapshot().id();
    }
  }
}
