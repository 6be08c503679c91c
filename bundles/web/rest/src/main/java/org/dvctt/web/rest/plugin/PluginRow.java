/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginView;
import org.dvctt.web.rest.json.Payload;

/** One version of a plugin. */
@Payload
@Schema(name = "Plugin", description = "One version of a plugin: what is wanted, what is here.")
public record PluginRow(
    @Schema(description = "Plugin id.") String id,
    @Schema(description = "Version.") String version,
    @Schema(description = "State in its life.", example = "ACTIVE") String state,
    @Schema(description = "What people call it.") String name,
    @Schema(description = "Vendor.") String vendor,
    @Schema(description = "Extension points.") List<String> kinds,
    @Schema(description = "Provinces that it may serve; empty: all.") List<String> provinces,
    @Schema(description = "First day that it judges or serves.") LocalDate from,
    @Schema(description = "Last such day; 9999-12-31: open.") LocalDate to,
    @Schema(description = "DISTRIBUTION or FILE.") String origin,
    @Schema(description = "Key that vouches for it, distribution, or unsigned.") String signer,
    @Schema(description = "SHA-256 of its file.") String sha256,
    @Schema(description = "When it came into its state.") Instant since,
    @Schema(description = "Why it is in its state.") String reason,
    @Schema(description = "What this node has of it.", example = "asked") String here,
    @Schema(description = "Calls since it was started here.") long calls,
    @Schema(description = "Calls that failed or timed out.") long failures) {
  static PluginRow of(PluginView view, String language) {
    return new PluginRow(
        view.id(),
        view.version(),
        view.state().name(),
        view.name().in(language),
        view.vendor(),
        view.kinds().stream().map(PluginKind::shortName).sorted().toList(),
        view.provinces().stream().sorted().toList(),
        view.from(),
        view.to(),
        view.origin(),
        view.signer(),
        view.sha256(),
        view.since(),
        view.reason(),
        view.here(),
        view.calls(),
        view.failures());
  }
}
