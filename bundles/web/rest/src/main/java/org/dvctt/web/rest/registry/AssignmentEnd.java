/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** Ends an officer's assignment. */
@Payload
@Schema(description = "Ends the unit's present officer assignment.")
public record AssignmentEnd(
    @Schema(description = "First day without the officer.") @Nullable LocalDate from,
    @Schema(description = "Why.") @Nullable String reason) {}
