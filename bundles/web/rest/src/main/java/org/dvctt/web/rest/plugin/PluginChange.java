/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.extension.PluginHistoryLine;
import org.dvctt.web.rest.json.Payload;

/** One change in a plugin's life. */
@Payload
@Schema(description = "One change in a plugin's life.")
public record PluginChange(
    @Schema(description = "Number of the change, growing over all plugins.") long generation,
    @Schema(description = "When.") Instant at,
    @Schema(description = "Plugin id.") String id,
    @Schema(description = "Version.") String version,
    @Schema(description = "What was done.", example = "swap") String act,
    @Schema(description = "State before; empty: it was new.") String from,
    @Schema(description = "State after.") String to,
    @Schema(description = "Person id, console:user, or system.") String actor,
    @Schema(description = "Why.") String reason,
    @Schema(description = "SHA-256 of its file.") String sha256,
    @Schema(description = "What else explains it.") String detail) {
  static PluginChange of(PluginHistoryLine line) {
    return new PluginChange(
        line.generation(),
        line.at(),
        line.id(),
        line.version(),
        line.act(),
        line.from(),
        line.to(),
        line.actor(),
        line.reason(),
        line.sha256(),
        line.detail());
  }
}
