/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.LocalDate;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of enrolments.
 *
 * @param since first day of the state; null in {@code REG_DRAFT}
 */
public record EnrolmentSummary(
    UnitCode unit,
    String unitName,
    OfficeCode office,
    EnrolmentState state,
    @Nullable LocalDate since,
    UnitMilestones milestones) {}
