/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.audit.AuditLine;
import org.dvctt.web.rest.json.Payload;

/** A line of the audit trail. */
@Payload
@Schema(name = "AuditLine", description = "A line of the audit trail.")
public record AuditRow(
    @Schema(description = "Number.") long number,
    @Schema(description = "When.") Instant at,
    @Schema(description = "Who.") String actor,
    @Schema(description = "Act.") String act,
    @Schema(description = "On what.") String subject,
    @Schema(description = "How it ended.") String outcome,
    @Schema(description = "Reason, or empty.") String reason,
    @Schema(description = "What else was noted.") String detail) {
  static AuditRow of(AuditLine line) {
    return new AuditRow(
        line.number(),
        line.at(),
        line.actor(),
        line.act(),
        line.subject(),
        line.outcome(),
        line.reason(),
        line.detail());
  }
}
