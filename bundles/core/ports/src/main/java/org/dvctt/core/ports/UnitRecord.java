/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.LocalDate;
import org.dvctt.model.Block;
import org.dvctt.model.Chapter;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stood on a valid date.
 *
 * @param district code of the district-level area, for coverage
 * @param officer person id of the assigned relation officer on that date, or null
 * @param officerName how that officer is called, or null
 * @param hasActiveAccount true when at least one account was active on that date
 * @param enrolledOn milestone "registered", if reached by that date
 * @param firstPaidOn milestone "first completed payment", if reached by that date
 * @param enrolment state of its enrolment on that date; only an {@code ENROLLED} unit creates,
 *     submits and signs dossiers
 */
public record UnitRecord(
    UnitCode code,
    String name,
    Block block,
    int budgetLevel,
    Chapter chapter,
    Sector sector,
    String kind,
    OfficeCode office,
    String district,
    String commune,
    @Nullable String officer,
    @Nullable String officerName,
    boolean hasActiveAccount,
    @Nullable LocalDate enrolledOn,
    @Nullable LocalDate firstPaidOn,
    EnrolmentState enrolment) {

  /** True when the unit counts as active on that date (I03): enrolled, and a payment completed. */
  public boolean active() {
    return enrolment.countsAsEnrolled() && firstPaidOn != null;
  }
}
