/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.web.rest.json.Payload;

/** Verdicts of one rule that differ in the same way. */
@Payload
@Schema(description = "Verdicts of one rule that differ in the same way.")
public record ShadowDifference(
    @Schema(description = "Rule id.") String rule,
    @Schema(description = "Outcome and reason codes of the version that was asked; -: none.")
        String from,
    @Schema(description = "The candidate's.") String to,
    @Schema(description = "How often.") long count,
    @Schema(description = "Some of the dossiers, to look at.") List<String> dossiers) {
  static ShadowDifference of(ShadowReport.Difference difference) {
    return new ShadowDifference(
        difference.rule(),
        difference.from(),
        difference.to(),
        difference.count(),
        difference.dossiers());
  }
}
