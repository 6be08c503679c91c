/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dvctt.extension.guard.Troubles.Kind;
import org.dvctt.model.PluginRef;
import org.junit.Test;

public class ConductTest {
  private static final PluginRef NORMS = new PluginRef("norms", "1.0.0");
  private static final GuardLimits.Conducts LIMITS =
      new GuardLimits.Conducts(5, 2, 3, Duration.ofMinutes(1));
  private final Heard heard = new Heard();
  private long now = Long.MAX_VALUE - 5; // a clock may wrap

  @Test
  public void whatCountsIsATableByManner() {
    List<Outcome> judging =
        List.of(Outcome.THREW, Outcome.ERROR, Outcome.GARBAGE, Outcome.TIMED_OUT);
    for (Outcome outcome : Outcome.values()) {
      assertEquals(outcome.name(), judging.contains(outcome), Manner.JUDGING.counts(outcome));
      assertEquals(outcome.name(), judging.contains(outcome), Manner.REPORTING.counts(outcome));
      assertEquals(
          outcome.name(),
          outcome == Outcome.ERROR || outcome == Outcome.GARBAGE,
          Manner.CARRYING.counts(outcome));
    }
  }

  @Test
  public void theFifthFailureInARowIsTroubleAtOnceAndAnAnswerBeginsAnew() {
    Conduct conduct = conduct(Manner.JUDGING);
    fail(conduct, Outcome.TIMED_OUT, 4);
    conduct.ended(Outcome.ANSWERED, "");
    fail(conduct, Outcome.THREW, 4);
    assertEquals(List.of(), heard.troubles());
    conduct.ended(Outcome.GARBAGE, "no reason");
    assertEquals(List.of(Kind.FAILING), heard.troubles());
    assertTrue(heard.last(), heard.last().startsWith("norms 1.0.0 FAILING: 5 calls in a row"));
    fail(conduct, Outcome.THREW, 4);
    assertEquals(1, heard.troubles().size());
    fail(conduct, Outcome.THREW, 1);
    assertEquals(2, heard.troubles().size());
  }

  @Test
  public void callsThatNeverRanSayNothing() {
    Conduct conduct = conduct(Manner.JUDGING);
    for (Outcome outcome : List.of(Outcome.BUSY, Outcome.OPEN, Outcome.LEFT)) {
      fail(conduct, outcome, 20);
    }
    assertEquals(List.of(), heard.troubles());
  }

  @Test
  public void anOutageOfABankIsNoTroubleButABrokenClassIs() {
    Conduct conduct = conduct(Manner.CARRYING);
    fail(conduct, Outcome.THREW, 100);
    fail(conduct, Outcome.TIMED_OUT, 100);
    conduct.opened();
    conduct.opened();
    assertEquals(List.of(), heard.troubles());
    fail(conduct, Outcome.ERROR, 3);
    assertEquals(List.of(Kind.ERRORS), heard.troubles());
  }

  @Test
  public void errorsCountAlsoWithAnswersBetweenThemButNotForEver() {
    Conduct conduct = conduct(Manner.JUDGING);
    for (int i = 0; i < 2; i++) {
      conduct.ended(Outcome.ERROR, "StackOverflowError");
      conduct.ended(Outcome.ANSWERED, "");
    }
    now += TimeUnit.SECONDS.toNanos(61);
    conduct.ended(Outcome.ERROR, "StackOverflowError");
    conduct.ended(Outcome.ANSWERED, "");
    assertEquals(List.of(), heard.troubles());
    fail(conduct, Outcome.ERROR, 2);
    assertEquals(List.of(Kind.ERRORS), heard.troubles());
  }

  @Test
  public void aBreakerThatOpensTwiceWithinAMinuteIsTrouble() {
    Conduct conduct = conduct(Manner.JUDGING);
    conduct.opened();
    now += TimeUnit.SECONDS.toNanos(61);
    conduct.opened();
    assertEquals(List.of(), heard.troubles());
    now += TimeUnit.SECONDS.toNanos(59);
    conduct.opened();
    assertEquals(List.of(Kind.FAILING), heard.troubles());
  }

  @Test
  public void whoListensBadlyDoesNotHarmTheCaller() {
    Conduct conduct =
        new Conduct(
            NORMS,
            Manner.JUDGING,
            LIMITS,
            (plugin, kind, detail) -> {
              throw new IllegalStateException("deaf");
            },
            () -> now);
    fail(conduct, Outcome.THREW, 5);
  }

  private Conduct conduct(Manner manner) {
    return new Conduct(NORMS, manner, LIMITS, heard, () -> now);
  }

  private static void fail(Conduct conduct, Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      conduct.ended(outcome, "detail");
    }
  }
}
