/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.web.rest.json.Payload;

/** A row of the act table. */
@Payload
@Schema(description = "A row of the act table.")
public record Act(
    @Schema(description = "Name.", example = "submit") String act,
    @Schema(description = "Words for people.") String label,
    @Schema(description = "States in which it is legal.") List<String> from,
    @Schema(description = "States it can lead to.") List<String> to,
    @Schema(description = "Roles that may do it; empty: the system.") List<String> actors,
    @Schema(description = "True when a reason is required.") boolean reason,
    @Schema(description = "True when reason codes R01…R99 are required.") boolean codes,
    @Schema(description = "What else it needs, as inputs of the body.") List<String> inputs) {
  static Act of(ActSpec spec, String language) {
    return new Act(
        spec.act(),
        spec.label().in(language),
        spec.from().stream().sorted().map(Enum::name).toList(),
        spec.to().stream().map(Enum::name).toList(),
        spec.actors().stream().sorted().map(Enum::name).toList(),
        spec.reason(),
        spec.codes(),
        spec.inputs());
  }
}
