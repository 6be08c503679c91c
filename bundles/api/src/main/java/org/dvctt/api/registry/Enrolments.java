/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.model.Page;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Enrolment of units in the online service (domain §2.4 S1), by its own act table. People of a unit
 * see their own, the treasury all; members' contacts are for the unit, its treasury office and
 * auditors.
 *
 * <p>Not here yet: the registration code by e-mail, certificates and remote signatures, sign-ins
 * issued to the members. A signature is an authenticated person's act over the content's hash.
 */
@ProviderType
public interface Enrolments {
  /**
   * A unit's enrolment as of a date (null: today); empty when there is no such unit or the person
   * may not see it. A unit that has done nothing is in {@code REG_DRAFT}, version 0.
   */
  Optional<EnrolmentView> enrolment(Actor actor, UnitCode unit, @Nullable LocalDate asOf);

  /** Enrolments of the units that the person may see. */
  Page<EnrolmentSummary> enrolments(Actor actor, EnrolmentQuery query);

  /** What was done, oldest first; empty when the person may not see the unit. */
  List<EnrolmentLine> enrolmentHistory(Actor actor, UnitCode unit);

  /**
   * Saves what the unit filled in ({@code save}).
   *
   * @throws org.dvctt.model.Refused INVALID with all faults, FORBIDDEN, CONFLICT (state), STALE,
   *     NOT_FOUND
   */
  EnrolmentView save(
      Actor actor, UnitCode unit, EnrolmentContent content, EnrolmentCommand command);

  /**
   * Does an act of the table other than {@code save}.
   *
   * @throws org.dvctt.model.Refused INVALID (reason, day), FORBIDDEN (role, segregation of duties),
   *     CONFLICT (state), STALE, NOT_FOUND
   */
  EnrolmentView perform(Actor actor, UnitCode unit, String act, EnrolmentCommand command);

  /** The act table. */
  List<EnrolmentAct> acts();
}
