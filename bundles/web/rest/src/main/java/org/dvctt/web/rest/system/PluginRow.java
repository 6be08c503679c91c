/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.extension.PluginView;
import org.dvctt.web.rest.json.Payload;

/** A plugin in the present snapshot. */
@Payload
@Schema(name = "Plugin", description = "A plugin in the present snapshot.")
public record PluginRow(
    @Schema(description = "Plugin id.") String id,
    @Schema(description = "Version.") String version,
    @Schema(description = "Extension point.") String point,
    @Schema(description = "Symbolic name of its bundle.") String bundle,
    @Schema(description = "Bundle number.") long bundleId,
    @Schema(description = "ACTIVE, or why it is not asked.") String state,
    @Schema(description = "Calls since start.") long calls,
    @Schema(description = "Calls that failed or timed out.") long failures) {
  static PluginRow of(PluginView view) {
    return new PluginRow(
        view.id(),
        view.version(),
        view.point(),
        view.bundle(),
        view.bundleId(),
        view.state(),
        view.calls(),
        view.failures());
  }
}
