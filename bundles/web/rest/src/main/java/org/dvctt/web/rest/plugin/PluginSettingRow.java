/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.web.rest.json.Payload;

/** One setting of a plugin. */
@Payload
@Schema(name = "PluginSetting", description = "One setting of a plugin.")
public record PluginSettingRow(
    @Schema(description = "Its name.") String name,
    @Schema(description = "What people call it.") String label,
    @Schema(description = "What it means.") String description,
    @Schema(description = "Type of its values.", example = "Integer") String type,
    @Schema(description = "It must have a value.") boolean required,
    @Schema(
            description =
                "Present value, a list with commas; the default when none was given; empty for a"
                    + " password.")
        String value,
    @Schema(description = "An admin gave the value.") boolean given,
    @Schema(description = "Allowed values; empty: all.") List<String> options) {
  /** A password is never given out; that one was given is told. */
  static PluginSettingRow of(PluginSetting setting, String language) {
    boolean secret = setting.type().equalsIgnoreCase("password");
    return new PluginSettingRow(
        setting.name(),
        setting.label().in(language),
        setting.description().in(language),
        setting.type(),
        setting.required(),
        secret ? "" : setting.value(),
        setting.given(),
        setting.options());
  }
}
