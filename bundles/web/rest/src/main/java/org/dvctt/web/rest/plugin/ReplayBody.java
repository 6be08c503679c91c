/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** Which dossiers are put to a candidate. */
@Payload
@Schema(
    name = "Replay",
    description = "Which dossiers are put to a candidate.",
    requiredProperties = {"from", "to"})
public record ReplayBody(
    @Schema(description = "First day on which the questions were put.") @Nullable LocalDate from,
    @Schema(description = "Last such day.") @Nullable LocalDate to,
    @Schema(
            description = "So many at most, the latest ones; 1 to 1000, absent: 200.",
            nullable = true)
        @Nullable Integer most) {}
