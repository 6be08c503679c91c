/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.model.Block;
import org.dvctt.model.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * Question for a list of units.
 *
 * @param asOf valid date; null: today
 * @param knownAt what was known then; null: now
 * @param text part of name or code, with or without diacritics; null: all
 * @param active only units that are enrolled and have paid (true), only others (false), or null
 */
public record UnitQuery(
    @Nullable LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable String text,
    @Nullable OfficeCode office,
    @Nullable Block block,
    @Nullable Boolean active,
    int offset,
    int limit) {}
