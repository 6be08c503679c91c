/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.model.EnrolmentState;

/**
 * A line of an enrolment's history.
 *
 * @param number 1 for the first; also the version that the act led to
 * @param effectiveOn first day on which the new state holds
 * @param recordedAt business time at which it became known
 */
public record EnrolmentLine(
    int number,
    String act,
    EnrolmentState from,
    EnrolmentState to,
    LocalDate effectiveOn,
    String actor,
    String actorName,
    String reason,
    Instant recordedAt) {}
