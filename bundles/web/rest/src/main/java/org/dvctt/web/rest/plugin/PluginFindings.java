/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.web.rest.json.Payload;

/** What a second look at a version found. */
@Payload
@Schema(description = "What a second look at kept bytes, signature and state of this node found.")
public record PluginFindings(
    @Schema(description = "All is as it should be.") boolean sound,
    @Schema(description = "One finding each; empty when it is sound.") List<String> findings) {
  static PluginFindings of(List<String> findings) {
    return new PluginFindings(findings.isEmpty(), List.copyOf(findings));
  }
}
