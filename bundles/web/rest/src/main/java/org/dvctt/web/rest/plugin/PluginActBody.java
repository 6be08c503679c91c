/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** What goes with an act on a plugin. */
@Payload
@Schema(
    description = "What goes with an act on a plugin.",
    requiredProperties = {"reason"})
public record PluginActBody(
    @Schema(description = "Why, for the audit trail.") @Nullable String reason,
    @Schema(
            description =
                "Only for shadow: share of the questions that it is asked, 1 to 100; 0 ends it.",
            nullable = true)
        @Nullable Integer percent) {}
