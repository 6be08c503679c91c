/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import org.dvctt.api.access.Actor;
import org.dvctt.api.reporting.Reports.Wish;

/** A report that the core makes. */
public interface MadeReport {
  /** Short name, e.g. {@code adoption}: in addresses and file names. */
  String name();

  /** Whether the person's roles allow it. */
  boolean mayBeRunBy(Actor actor);

  /**
   * Reads what the report says, but for its rows.
   *
   * @throws org.dvctt.model.Refused INVALID for a period that is none
   */
  Draft draft(Actor actor, Wish wish);
}
