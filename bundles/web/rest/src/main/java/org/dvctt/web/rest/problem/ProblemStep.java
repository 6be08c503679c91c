/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.extension.PluginStep;
import org.dvctt.web.rest.json.Payload;

/** One step of an act that was tried. */
@Payload
@Schema(name = "Step", description = "One step of an act that was tried.")
public record ProblemStep(
    @Schema(description = "What was tried.", example = "verify") String act,
    @Schema(description = "False when it was refused.") boolean done,
    @Schema(description = "What came of it.") String said,
    @Schema(description = "Why it was refused.") List<ProblemReason> reasons,
    @Schema(description = "Milliseconds that it took.") long millis) {

  /** The step in a language. */
  public static ProblemStep of(PluginStep step, String language) {
    return new ProblemStep(
        step.act(),
        step.done(),
        step.said().in(language),
        step.reasons().stream().map(reason -> ProblemReason.of(reason, language)).toList(),
        step.millis());
  }
}
