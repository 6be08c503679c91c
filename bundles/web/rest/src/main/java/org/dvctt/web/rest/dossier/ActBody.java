/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** What goes with an act; {@code {}} when nothing does. */
@Payload
@Schema(description = "What goes with an act; {} when nothing does.")
public record ActBody(
    @Schema(description = "The person's reason, or absent.", nullable = true)
        @Nullable String reason,
    @Schema(description = "Reasons of the taxonomy, for refusals.", nullable = true)
        @Nullable List<String> reasonCodes,
    @Schema(
            description =
                "Acknowledged warnings: rule id to reason; or guidance: reason code to text.",
            nullable = true)
        @Nullable Map<String, String> acknowledged,
    @Schema(description = "What else the act's row names: input to text.", nullable = true)
        @Nullable Map<String, String> inputs,
    @Schema(
            description = "The content on paper, for counter_revise and counter_revise_returned.",
            nullable = true)
        @Nullable DossierBody draft) {}
