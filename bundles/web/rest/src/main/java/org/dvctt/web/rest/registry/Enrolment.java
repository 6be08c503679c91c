/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** Enrols a unit. */
@Payload
@Schema(description = "Enrols a unit.")
public record Enrolment(
    @Schema(description = "First day; absent: the business date.", nullable = true)
        @Nullable LocalDate on,
    @Schema(description = "Why.") @Nullable String reason) {}
