/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.dvctt.api.extension.PluginCalls;
import org.dvctt.web.rest.json.Payload;

/** Figures of a plugin's calls. */
@Payload
@Schema(name = "PluginCalls", description = "Figures of a plugin's calls on this node.")
public record PluginCallRow(
    @Schema(description = "Extension point that was asked.", example = "control") String point,
    @Schema(description = "Area code of the province, or empty.", example = "12") String province,
    @Schema(description = "Calls, also those that never ran.") long calls,
    @Schema(description = "How they ended, with the number of each.") Map<String, Long> ended,
    @Schema(
            description =
                "Half of the calls ended within so many microseconds; 0: none ran, -1: over all"
                    + " bounds.")
        long medianMicros,
    @Schema(description = "99 of 100 calls ended within so many microseconds; likewise.")
        long slowMicros) {
  static PluginCallRow of(PluginCalls calls) {
    return new PluginCallRow(
        calls.point(),
        calls.province(),
        calls.calls(),
        calls.ended(),
        calls.medianMicros(),
        calls.slowMicros());
  }
}
