/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * Question for a list of enrolments, by office and unit.
 *
 * @param asOf valid date; null: today
 * @param knownAt what was known then; null: now
 * @param states empty: all
 */
public record EnrolmentQuery(
    @Nullable LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable OfficeCode office,
    Set<EnrolmentState> states,
    int offset,
    int limit) {
  public EnrolmentQuery {
    states = Set.copyOf(states);
  }
}
