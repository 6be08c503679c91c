/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class TallyTest {
  private static final CallName JUDGE = new CallName("judge", "12");
  private final Tally tally = new Tally();

  @Test
  public void countsByMethodProvinceOutcomeAndTime() {
    tally.count(JUDGE, Outcome.ANSWERED, 20_000);
    tally.count(JUDGE, Outcome.ANSWERED, 20_001);
    tally.count(JUDGE, Outcome.TIMED_OUT, 6_000_000_000L);
    tally.count(JUDGE, Outcome.BUSY, 5);
    tally.count(new CallName("judge", ""), Outcome.THREW, 1);
    List<CallFigures> figures = tally.figures();
    assertEquals(
        List.of(new CallName("judge", ""), JUDGE),
        figures.stream().map(CallFigures::name).toList());
    CallFigures judge = figures.get(1);
    assertEquals(4, judge.calls());
    assertEquals(2, judge.failures());
    assertEquals(
        Map.of(Outcome.ANSWERED, 2L, Outcome.TIMED_OUT, 1L, Outcome.BUSY, 1L), judge.ended());
    assertEquals(List.of(1L, 1L, 0L), judge.times().subList(0, 3));
    assertEquals(1L, (long) judge.times().get(CallFigures.BOUNDS_MICROS.size()));
    assertEquals(20, judge.withinMicros(0.3));
    assertEquals(50, judge.withinMicros(0.5));
    assertEquals(Long.MAX_VALUE, judge.withinMicros(1));
    assertEquals(5, tally.calls());
    assertEquals(3, tally.failures());
  }

  @Test
  public void namesAreBounded() {
    for (int i = 0; i < 2_000; i++) {
      tally.count(new CallName("judge", Integer.toString(i)), Outcome.ANSWERED, 1);
    }
    assertEquals(2_000, tally.calls());
    assertEquals(501, tally.figures().size());
  }
}
