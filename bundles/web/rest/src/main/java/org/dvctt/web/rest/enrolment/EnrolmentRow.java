/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A row of the list of enrolments. */
@Payload
@Schema(description = "A row of the list of enrolments.")
public record EnrolmentRow(
    @Schema(description = "Unit code.") String unit,
    @Schema(description = "Unit name.") String unitName,
    @Schema(description = "Office code.") String office,
    @Schema(description = "State.") String state,
    @Schema(description = "Words for the state.") String stateLabel,
    @Schema(description = "First day of the state, or null.", nullable = true)
        @Nullable LocalDate since,
    @Schema(description = "Milestones.") Milestones milestones) {
  static EnrolmentRow of(EnrolmentSummary row, String language) {
    return new EnrolmentRow(
        row.unit().value(),
        row.unitName(),
        row.office().value(),
        row.state().name(),
        row.state().label().in(language),
        row.since(),
        Milestones.of(row.milestones()));
  }
}
