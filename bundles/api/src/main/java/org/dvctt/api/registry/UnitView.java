/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Block;
import org.dvctt.model.Chapter;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stood on a date, for screens. {@code synthetic}: made for trying things, not a real
 * unit.
 */
public record UnitView(
    UnitCode code,
    String name,
    Block block,
    int budgetLevel,
    Chapter chapter,
    Sector sector,
    String kind,
    OfficeCode office,
    String officeName,
    String district,
    String districtName,
    String commune,
    String address,
    @Nullable String officerName,
    List<AccountNumber> accounts,
    @Nullable LocalDate enrolledOn,
    @Nullable LocalDate firstPaidOn,
    EnrolmentState enrolment,
    boolean synthetic) {}
