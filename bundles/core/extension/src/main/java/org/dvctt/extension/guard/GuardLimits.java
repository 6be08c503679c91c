/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.time.Duration;

/** All limits of the guard but the calls' times. They are data: changed by configuration only. */
public record GuardLimits(
    Crews crews, Breakers breakers, Conducts conducts, Answers answers, Watch watch) {
  /** As shipped. */
  public static final GuardLimits SHIPPED =
      new GuardLimits(
          new Crews(16, 128, Duration.ofSeconds(1), 4),
          new Breakers(10, 50, Duration.ofSeconds(5), 3),
          new Conducts(5, 2, 3, Duration.ofMinutes(1)),
          new Answers(1_000, 50, 4_000, 100_000_000, 10_000),
          new Watch(16, 50, 3, 85));

  /**
   * A plugin's own threads.
   *
   * @param threads calls that run at the same time
   * @param waiting calls that wait for a thread; one more is BUSY
   * @param grace how long an interrupted call may go on before its thread counts as hung
   * @param hung hung threads that are replaced by fresh ones; one more is trouble
   */
  public record Crews(int threads, int waiting, Duration grace, int hung) {}

  /**
   * The breaker.
   *
   * @param calls the last calls that it looks at
   * @param percent of these that must fail for it to open
   * @param open how long it stays open
   * @param trials calls let through half-open, to see whether the plugin works again
   */
  public record Breakers(int calls, int percent, Duration open, int trials) {}

  /**
   * When a plugin's calls are trouble.
   *
   * @param inARow failed calls one after the other
   * @param openings openings of the breaker within the time
   * @param errors {@code Error}s within the time
   */
  public record Conducts(int inARow, int openings, int errors, Duration within) {}

  /**
   * Size of an answer.
   *
   * @param items verdicts or other parts of one answer
   * @param reasons reasons of one verdict
   * @param text characters of one text
   * @param bytes bytes of a report, which is written into a file
   * @param rows lines of all vouchers of one file
   */
  public record Answers(int items, int reasons, int text, int bytes, int rows) {}

  /**
   * What the watch looks for.
   *
   * @param abandoned threads over all plugins that never came back; one more and the node must be
   *     restarted
   * @param cpuPercent of one processor that a plugin's stray and hung threads may burn
   * @param looks looks in a row (one a second) that must agree
   * @param heapPercent of the heap in use after a collection, from which a culprit is looked for
   */
  public record Watch(int abandoned, int cpuPercent, int looks, int heapPercent) {}

  GuardLimits with(Crews other) {
    return new GuardLimits(other, breakers, conducts, answers, watch);
  }

  /** The shipped limits with other pools. */
  public static GuardLimits withPool(int threads, int waiting) {
    Crews crews = SHIPPED.crews();
    return SHIPPED.with(new Crews(threads, waiting, crews.grace(), crews.hung()));
  }
}
