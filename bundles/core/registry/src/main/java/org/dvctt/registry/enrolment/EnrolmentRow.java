/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.dvctt.model.Channel;
import org.dvctt.model.EnrolmentState;

/**
 * What holds now of a unit's enrolment.
 *
 * @param version acts done so far
 * @param contentVersion 0 while nothing was filled in
 * @param savedBy person who filled in the present content, or empty
 * @param signedBy holder who signed the present content, or empty
 * @param acceptedBy officer, or empty
 * @param lastOn day of the latest act; empty before the first
 */
record EnrolmentRow(
    String unit,
    EnrolmentState state,
    int version,
    int contentVersion,
    Channel channel,
    String savedBy,
    String signedBy,
    String signedName,
    String acceptedBy,
    Optional<LocalDate> lastOn) {

  /** A unit that has done nothing yet. */
  static EnrolmentRow none(String unit) {
    return new EnrolmentRow(
        unit, EnrolmentState.REG_DRAFT, 0, 0, Channel.ONLINE, "", "", "", "", Optional.empty());
  }

  /** New content: whatever was signed or accepted before is no longer about it. */
  EnrolmentRow filledIn(String person) {
    return new EnrolmentRow(
        unit, state, version, contentVersion + 1, Channel.ONLINE, person, "", "", "", lastOn);
  }

  EnrolmentRow signed(String person, String name) {
    return new EnrolmentRow(
        unit, state, version, contentVersion, channel, savedBy, person, name, acceptedBy, lastOn);
  }

  EnrolmentRow accepted(String person) {
    return new EnrolmentRow(
        unit,
        state,
        version,
        contentVersion,
        channel,
        savedBy,
        signedBy,
        signedName,
        person,
        lastOn);
  }

  EnrolmentRow onPaper() {
    return new EnrolmentRow(
        unit,
        state,
        version,
        contentVersion,
        Channel.PAPER,
        savedBy,
        signedBy,
        signedName,
        acceptedBy,
        lastOn);
  }
}
