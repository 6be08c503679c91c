/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.api.access.Actor;

/**
 * Who writes a history line, and why.
 *
 * @param person empty for nobody; {@link Acting#SYSTEM} for the platform itself
 * @param device of the session, see {@link Actor}; empty when not known
 * @param reason empty when none was asked for
 */
record Doer(String person, String name, String device, String reason, Once command) {
  private static final int REASON_LENGTH = 2000;

  Doer {
    reason = reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) : reason;
  }

  static Doer of(Actor actor, String reason, Once command) {
    return new Doer(actor.person(), actor.displayName(), actor.device(), reason, command);
  }
}
