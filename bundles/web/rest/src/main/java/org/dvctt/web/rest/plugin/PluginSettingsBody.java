/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** New values of settings. */
@Payload
@Schema(
    name = "PluginSettings",
    description = "New values of settings.",
    requiredProperties = {"values", "reason"})
public record PluginSettingsBody(
    @Schema(
            description =
                "Values by name, as texts, lists with commas; an empty one takes the default again.")
        @Nullable Map<String, String> values,
    @Schema(description = "Why, for the audit trail.") @Nullable String reason) {}
