/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.model.Refused;

/**
 * Somebody else changed the dossier between the look at it and the change. Nothing was done; looked
 * at again it may be the same command, sent twice, or a version that is too old.
 */
final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seen;
  private final long present;

  /**
   * Somebody was quicker.
   *
   * @param seen the version that was looked at
   * @param present the version now, as far as it is known
   */
  Overtaken(long seen, long present) {
    super("no longer at version " + seen);
    this.seen = seen;
    this.present = present;
  }

  Refused stale() {
    return Refusals.stale(seen, present);
  }
}
