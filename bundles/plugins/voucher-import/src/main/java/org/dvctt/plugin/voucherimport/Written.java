/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import org.dvctt.model.IntakePlace;

/**
 * What stands in a cell or element, cleaned.
 *
 * @param text without white space around it; of a date cell the ISO date
 */
record Written(String text, Kind kind, IntakePlace place) {
  /** What a file says that it is. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE
  }

  static Written text(String text, IntakePlace place) {
    return new Written(text, Kind.TEXT, place);
  }
}
