/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import org.dvctt.model.Text;

/** The directory gave no answer that can be used; told without an account number. */
final class NotAnswered extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text why;
  private final boolean away;

  /**
   * @param away true when nobody answered at all, so that asking the next thing at once is in vain
   */
  NotAnswered(boolean away, String vi, String en) {
    super(en);
    this.why = Text.of(vi, en);
    this.away = away;
  }

  Text why() {
    return why;
  }

  boolean away() {
    return away;
  }
}
