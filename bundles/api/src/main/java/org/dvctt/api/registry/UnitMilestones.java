/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The four milestones of a unit (domain §2.4 S1); null: not reached by the date asked for. */
public record UnitMilestones(
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate firstLoginOn,
    @Nullable LocalDate firstSentOn,
    @Nullable LocalDate firstPaidOn) {}
