/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import static org.junit.Assert.assertEquals;
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
import java.util.concurrent.atomic.AtomicLong;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.core.ports.Guard.Scope;
import org.dvctt.extension.Standing.Part;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

/**
 * A candidate comes, goes and misbehaves at random while questions flow: nobody who asks feels it,
 * and the counts add up.
 */
public class RandomShadowTest {
  private static final PluginRef NEW = new PluginRef("norms", "2.0.0");
  private static final int CHANGES = 300;
  private static final int CALLERS = 3;

  /** Answers the same, something else, nothing at all, or throws. */
  private record Moody(Random random) implements ControlCheck {
    @Override
    public List<Verdict> check(RuleQuestion question) {
      synchronized (random) {
        return switch (random.nextInt(5)) {
          case 0 -> throw new IllegalStateException("moody");
          case 1 -> ShadowStage.saying("2.0.0", "R1 FAIL X").check(question);
          case 2 -> List.of();
          default -> ShadowStage.saying("2.0.0", "R1 PASS").check(question);
        };
      }
    }
  }

  @Test
  public void callersFeelNothingAndCountsAddUp() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RandomShadowTest seed " + seed);
    try (ShadowStage stage = new ShadowStage(Duration.ofSeconds(20), 50)) {
      stage.check("norms", "1.0.0", Part.ASKED, ShadowStage.saying("1.0.0", "R1 PASS"));
      stage.desk.atWork();
      AtomicBoolean over = new AtomicBoolean();
      AtomicLong asked = new AtomicLong();
      ExecutorService people = Executors.newFixedThreadPool(CALLERS);
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        Random random = new Random(seed + i);
        callers.add(
            people.submit(
                () -> {
                  while (!over.get()) {
                    Scope scope =
                        new Scope("12", ShadowStage.DAY, "dossier:" + random.nextInt(100));
                    assertEquals(1, stage.ask(scope).size());
                    asked.incrementAndGet();
                  }
                }));
      }
      change(stage, new Random(seed));
      over.set(true);
      for (Future<?> caller : callers) {
        caller.get(20, TimeUnit.SECONDS);
      }
      people.shutdown();
      stage.desk.shadows.close();
      ShadowReport report = stage.desk.shadows.report(NEW);
      assertEquals(report.questions(), report.same() + report.different() + report.failed());
      assertTrue(report + " of " + asked, report.questions() > 0);
      assertTrue(report + " of " + asked, report.questions() + report.dropped() <= asked.get());
      assertEquals(
          "each differing question differs in R1 once",
          report.different(),
          report.differences().stream().mapToLong(ShadowReport.Difference::count).sum());
    }
  }

  private static void change(ShadowStage stage, Random random) {
    List<ServiceReference<ControlCheck>> there = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      if (there.isEmpty()) {
        there.add(
            stage.check("norms", "2.0.0", Part.SHADOW, new Moody(new Random(random.nextLong()))));
      } else if (random.nextInt(3) == 0) {
        stage.registry.remove(there.remove(0));
      } else {
        stage.desk.shadows.report(NEW);
      }
    }
  }
}
