/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.extension.PluginPlan;
import org.dvctt.web.rest.json.Payload;
import org.dvctt.web.rest.problem.ProblemReason;

/** What a version's installation and activation would mean. */
@Payload
@Schema(
    name = "PluginPlan",
    description = "What a version's installation and activation would mean; nothing was changed.")
public record PluginPlanBody(
    @Schema(description = "Plugin id.") String id,
    @Schema(description = "Version.") String version,
    @Schema(description = "State in its life.") String state,
    @Schema(description = "Nothing stands against it.") boolean possible,
    @Schema(description = "What its bundles would be wired to.") List<PluginNeed> needs,
    @Schema(description = "What stands against it.") List<ProblemReason> problems,
    @Schema(description = "What to know though it stands against nothing.") List<String> notes,
    @Schema(description = "What becomes of the active versions that it touches.")
        List<String> conflicts,
    @Schema(description = "Bundles that the framework would refresh.") List<String> refresh) {
  static PluginPlanBody of(PluginPlan plan, String language) {
    return new PluginPlanBody(
        plan.id(),
        plan.version(),
        plan.state().name(),
        plan.possible(),
        plan.needs().stream().map(PluginNeed::of).toList(),
        plan.problems().stream().map(reason -> ProblemReason.of(reason, language)).toList(),
        plan.notes().stream().map(text -> text.in(language)).toList(),
        plan.conflicts().stream().map(text -> text.in(language)).toList(),
        plan.refresh());
  }
}
