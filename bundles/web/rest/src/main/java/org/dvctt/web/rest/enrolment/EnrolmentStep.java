/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.api.registry.EnrolmentLine;
import org.dvctt.web.rest.json.Payload;

/** A line of an enrolment's history. */
@Payload
@Schema(description = "A line of an enrolment's history.")
public record EnrolmentStep(
    @Schema(description = "Number, also the version it led to.") int number,
    @Schema(description = "Act.") String act,
    @Schema(description = "State before.") String from,
    @Schema(description = "State after.") String to,
    @Schema(description = "First day on which the new state holds.") LocalDate effectiveOn,
    @Schema(description = "Who, person id.") String actor,
    @Schema(description = "Who, name.") String actorName,
    @Schema(description = "Reason, or empty.") String reason,
    @Schema(description = "When it became known.") Instant recordedAt) {
  static EnrolmentStep of(EnrolmentLine line) {
    return new EnrolmentStep(
        line.number(),
        line.act(),
        line.from().name(),
        line.to().name(),
        line.effectiveOn(),
        line.actor(),
        line.actorName(),
        line.reason(),
        line.recordedAt());
  }
}
