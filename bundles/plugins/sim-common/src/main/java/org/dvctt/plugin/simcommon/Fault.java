/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.util.Locale;

/** What a simulator does wrong with one sending of one order. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** Does it, and answers this sending only after the caller's time limit. */
  SLOW,
  /** The ledger refuses, the bank returns at once, with a reason. */
  REFUSE,
  /** Does it, and never answers this sending. */
  SILENT,
  /** Does nothing with this sending and never answers it: the caller must send again. */
  LOST,
  /** Does it, and never answers anything about this order: a person has to find out. */
  MUTE,
  /**
   * Does it once and tells it twice, the second time in other words: the bank in its news (and
   * there twice), the ledger in each later answer.
   */
  TWICE,
  /** The bank pays what was ordered and always says another amount. */
  WRONG_AMOUNT,
  /** The bank pays; some time later the payment comes back, told by the news. */
  RETURN_LATE,
  /** The bank has it under way for long; then it pays, told by the news too. */
  PAY_LATE;

  /** As written in a plan: {@code wrong_amount}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about one sending only: a later sending of the same order may fare better. */
  public boolean passing() {
    return this == SLOW || this == SILENT || this == LOST;
  }
}
