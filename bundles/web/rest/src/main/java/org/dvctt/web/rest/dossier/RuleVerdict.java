/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.model.Verdict;
import org.dvctt.web.rest.json.Payload;
import org.dvctt.web.rest.problem.ProblemReason;

/** What one rule said. */
@Payload
@Schema(description = "What one rule said.")
public record RuleVerdict(
    @Schema(description = "Rule id.") String rule,
    @Schema(description = "Plugin that spoke.") String plugin,
    @Schema(description = "Its version.") String version,
    @Schema(description = "Legal or other source.") String source,
    @Schema(description = "PASS, WARN or FAIL.") String outcome,
    @Schema(description = "Why, unless it passed.") List<ProblemReason> reasons) {
  static RuleVerdict of(Verdict verdict, String language) {
    return new RuleVerdict(
        verdict.rule().rule(),
        verdict.rule().plugin(),
        verdict.rule().version(),
        verdict.rule().source(),
        verdict.outcome().name(),
        verdict.reasons().stream().map(r -> ProblemReason.of(r, language)).toList());
  }
}
