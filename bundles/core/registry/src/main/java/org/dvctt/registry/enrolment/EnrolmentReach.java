/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.util.List;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Role;

/** What a person may see and do of a unit's enrolment. */
final class EnrolmentReach {
  /** Whose office's work needs the members and their contacts. */
  private static final Set<Role> OF_OFFICE =
      Set.of(
          Role.KB_OFFICER,
          Role.KB_RELATION_OFFICER,
          Role.KB_CONTROLLER,
          Role.KB_LEADER,
          Role.KB_OFFICE_HEAD);

  private EnrolmentReach() {}

  /** The treasury sees every unit, people of units their own. */
  static boolean sees(Actor actor, UnitRecord unit) {
    return actor.ofTreasury() || ofUnit(actor, unit);
  }

  /** Who sees the members' names and contacts too. */
  static boolean reads(Actor actor, UnitRecord unit) {
    return ofUnit(actor, unit)
        || actor.holds(OF_OFFICE, unit.office())
        || actor.holds(Role.KB_AUDITOR);
  }

  /** What the person may do in a state. */
  static List<EnrolmentAct> acts(Actor actor, UnitRecord unit, EnrolmentState state) {
    return EnrolmentTable.rows().stream()
        .filter(act -> act.from().contains(state) && mayDo(actor, unit, act))
        .toList();
  }

  static boolean mayDo(Actor actor, UnitRecord unit, EnrolmentAct act) {
    return actor.holds(act.actors(), unit.code()) || actor.holds(act.actors(), unit.office());
  }

  private static boolean ofUnit(Actor actor, UnitRecord unit) {
    return actor.grants().stream().anyMatch(grant -> unit.code().equals(grant.unit()));
  }
}
