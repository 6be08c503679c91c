/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.dvctt.api.registry.UnitMilestones;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** The four milestones of a unit. */
@Payload
@Schema(description = "The four milestones of a unit; null: not reached by the date.")
public record Milestones(
    @Schema(description = "Enrolled.", nullable = true) @Nullable LocalDate registeredOn,
    @Schema(description = "First sign-in.", nullable = true) @Nullable LocalDate firstLoginOn,
    @Schema(description = "First dossier sent.", nullable = true) @Nullable LocalDate firstSentOn,
    @Schema(description = "First payment completed.", nullable = true)
        @Nullable LocalDate firstPaidOn) {
  static Milestones of(UnitMilestones reached) {
    return new Milestones(
        reached.registeredOn(),
        reached.firstLoginOn(),
        reached.firstSentOn(),
        reached.firstPaidOn());
  }
}
