/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.extension.PluginPlan;
import org.dvctt.web.rest.json.Payload;

/** One import or requirement of a plugin. */
@Payload
@Schema(description = "One import or requirement of a plugin.")
public record PluginNeed(
    @Schema(description = "The plugin's bundle that needs it.") String bundle,
    @Schema(description = "Package or capability.") String what,
    @Schema(description = "Versions that will do; empty: any.") String range,
    @Schema(description = "What becomes of it.", example = "WIRED") String state,
    @Schema(description = "What it would be wired to; empty: nothing.") String from) {
  static PluginNeed of(PluginPlan.Need need) {
    return new PluginNeed(need.bundle(), need.what(), need.range(), need.state(), need.from());
  }
}
