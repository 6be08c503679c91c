/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** How a candidate judged beside what is asked. */
@Payload
@Schema(name = "ShadowReport", description = "How a candidate judged beside what is asked.")
public record ShadowReportBody(
    @Schema(description = "Plugin id.") String id,
    @Schema(description = "Version of the candidate.") String version,
    @Schema(description = "What it was compared with.") String against,
    @Schema(description = "When the first question was put, or null.", nullable = true)
        @Nullable Instant since,
    @Schema(description = "Questions that both were asked.") long questions,
    @Schema(description = "Of them judged alike.") long same,
    @Schema(description = "Of them judged differently.") long different,
    @Schema(description = "Questions that the candidate could not answer.") long failed,
    @Schema(description = "Questions that were not put to it.") long dropped,
    @Schema(description = "Differences by rule, the most frequent first.")
        List<ShadowDifference> differences) {
  static ShadowReportBody of(ShadowReport report) {
    return new ShadowReportBody(
        report.id(),
        report.version(),
        report.against(),
        report.since(),
        report.questions(),
        report.same(),
        report.different(),
        report.failed(),
        report.dropped(),
        report.differences().stream().map(ShadowDifference::of).toList());
  }
}
