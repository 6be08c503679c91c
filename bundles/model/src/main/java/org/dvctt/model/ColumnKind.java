/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** What a column of a report holds. */
public enum ColumnKind {
  /** Texts. */
  TEXT,
  /** Whole numbers that are counted. */
  WHOLE,
  /** Amounts in whole đồng. */
  DONG,
  /** Shares in per cent. */
  PERCENT,
  /** Legal days. */
  DATE;

  /** True for kinds that are set to the right, so that digits stand below digits. */
  public boolean isNumber() {
    return this == WHOLE || this == DONG || this == PERCENT;
  }

  /** Whether a cell may stand in a column of this kind; an empty one and a text always may. */
  public boolean takes(Cell cell) {
    return cell instanceof Cell.Empty
        || cell instanceof Cell.Words
        || (this == WHOLE && cell instanceof Cell.Whole)
        || (this == DONG && cell instanceof Cell.Dong)
        || (this == PERCENT && cell instanceof Cell.Percent)
        || (this == DATE && cell instanceof Cell.Day);
  }
}
