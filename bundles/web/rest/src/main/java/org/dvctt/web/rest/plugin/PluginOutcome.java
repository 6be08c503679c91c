/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.web.rest.json.Payload;
import org.dvctt.web.rest.problem.ProblemStep;
import org.dvctt.web.rest.problem.StepRefused;

/** What became of an act on a plugin of which every step was done. */
@Payload
@Schema(description = "What became of an act on a plugin; every step was done.")
public record PluginOutcome(
    @Schema(description = "Plugin id.") String id,
    @Schema(description = "Version.") String version,
    @Schema(description = "Its state after the last step.") String state,
    @Schema(description = "Id of the snapshot that is asked now.") long snapshot,
    @Schema(description = "The steps in order.") List<ProblemStep> steps,
    @Schema(description = "Bundles of the host that were touched meanwhile; none is right.")
        List<String> touched) {
  /**
   * @throws StepRefused when a step was refused: such an act is never answered as done
   */
  static PluginOutcome of(PluginDone done, String language) {
    if (!done.done()) {
      throw new StepRefused(done);
    }
    return new PluginOutcome(
        done.id(),
        done.version(),
        done.state().name(),
        done.snapshot(),
        done.steps().stream().map(step -> ProblemStep.of(step, language)).toList(),
        done.touched());
  }
}
