/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import org.dvctt.api.access.Actor;
import org.dvctt.model.Role;

/**
 * Who changes something, and why.
 *
 * @param actor person id, {@code console:<user>}, or {@code system}
 */
record Who(String actor, String reason) {
  /** What the platform does by itself. */
  static Who system(String reason) {
    return new Who("system", reason);
  }

  /**
   * An admin with a reason.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN {@code NOT_AN_ADMIN}, INVALID {@code REASON_MISSING}
   */
  static Who admin(Actor actor, String reason) {
    if (!actor.holds(Role.KB_SYSADMIN)) {
      throw Refusals.notAnAdmin();
    }
    if (reason.isBlank()) {
      throw Refusals.reasonMissing();
    }
    return new Who(actor.person(), reason.strip());
  }
}
