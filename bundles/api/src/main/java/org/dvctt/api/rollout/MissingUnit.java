/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.rollout;

import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is not active yet, with the officer who is to win it; null when no officer is
 * assigned on the date.
 */
public record MissingUnit(
    UnitCode code,
    String name,
    OfficeCode office,
    String officeName,
    @Nullable String officer,
    boolean enrolled) {}
