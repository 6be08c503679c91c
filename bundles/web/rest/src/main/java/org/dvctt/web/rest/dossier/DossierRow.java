/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A row of a dossier list. */
@Payload
@Schema(description = "A row of a dossier list.")
public record DossierRow(
    @Schema(description = "Internal id.") String id,
    @Schema(description = "Official code, null before sending.", nullable = true)
        @Nullable String code,
    @Schema(description = "Unit code.") String unit,
    @Schema(description = "Unit name.") String unitName,
    @Schema(description = "Office code.") String office,
    @Schema(description = "State.") String state,
    @Schema(description = "Words for the state.") String stateLabel,
    @Schema(description = "How it reached the treasury.") String channel,
    @Schema(description = "Sum of the vouchers, đồng.") long total,
    @Schema(description = "What it is for.") String description,
    @Schema(description = "Version, as in the ETag.") long version,
    @Schema(description = "Last change.") Instant updatedAt,
    @Schema(description = "When the result is due, or null.", nullable = true)
        @Nullable Instant dueAt,
    @Schema(
            description = "Risk score, 0 to 100, for people of the treasury; null: not assessed.",
            nullable = true)
        @Nullable Integer risk) {
  static DossierRow of(DossierSummary row, String language) {
    return new DossierRow(
        row.id(),
        row.code(),
        row.unit().value(),
        row.unitName(),
        row.office().value(),
        row.state().name(),
        row.state().label().in(language),
        row.channel().name(),
        row.total().dong(),
        row.description(),
        row.version(),
        row.updatedAt(),
        row.dueAt(),
        row.risk());
  }
}
