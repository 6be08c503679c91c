/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes with any act on an enrolment.
 *
 * @param version the version that the person saw (ETag); 0 when nothing is saved yet
 * @param on first day on which the act holds: today or earlier, never before the act before it;
 *     null: today. Only the leader's acts may name another day than today.
 * @param reason at least ten characters where the act asks for it, else may be empty
 * @param idempotencyKey the client's key, bound to caller, unit and act here; null where the caller
 *     can't repeat
 * @param bodyHash SHA-256 of the command's body
 */
public record EnrolmentCommand(
    long version,
    @Nullable LocalDate on,
    String reason,
    @Nullable String idempotencyKey,
    String bodyHash) {}
