/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.extension.PluginInfo;
import org.dvctt.web.rest.json.Payload;

/** All that is known of one version of a plugin. */
@Payload
@Schema(description = "All that is known of one version of a plugin.")
public record PluginDetail(
    @Schema(description = "The version as in the list.") PluginRow plugin,
    @Schema(description = "What it is for.") String summary,
    @Schema(description = "Name of its file.") String file,
    @Schema(description = "Bytes of its file.") long size,
    @Schema(description = "What it requires of the host, an LDAP filter.") String hostRange,
    @Schema(description = "What it was granted with its signature.") List<String> permissions,
    @Schema(description = "Its bundles: symbolic name, version.") List<String> parts,
    @Schema(description = "Numbers of its bundles on this node.") List<Long> bundles,
    @Schema(description = "Its settings.") List<PluginSettingRow> settings,
    @Schema(description = "Figures of its calls on this node.") List<PluginCallRow> calls,
    @Schema(description = "Its changes, newest first.") List<PluginChange> history) {
  static PluginDetail of(PluginInfo info, String language) {
    return new PluginDetail(
        PluginRow.of(info.plugin(), language),
        info.summary().in(language),
        info.file(),
        info.size(),
        info.hostRange(),
        info.permissions().stream().sorted().toList(),
        info.parts(),
        info.plugin().bundles(),
        info.settings().stream().map(setting -> PluginSettingRow.of(setting, language)).toList(),
        info.calls().stream().map(PluginCallRow::of).toList(),
        info.history().stream().map(PluginChange::of).toList());
  }
}
