/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.web.rest.json.Payload;

/** A row of the enrolment's act table. */
@Payload
@Schema(name = "EnrolmentAct", description = "A row of the enrolment's act table.")
public record EnrolmentActRow(
    @Schema(description = "Name.", example = "accept") String act,
    @Schema(description = "Words for people.") String label,
    @Schema(description = "States in which it is legal.") List<String> from,
    @Schema(description = "State it leads to.") String to,
    @Schema(description = "Roles that may do it.") List<String> actors,
    @Schema(description = "True when a reason is required.") boolean reason) {
  static EnrolmentActRow of(EnrolmentAct act, String language) {
    return new EnrolmentActRow(
        act.act(),
        act.label().in(language),
        act.from().stream().sorted().map(Enum::name).toList(),
        act.to().name(),
        act.actors().stream().sorted().map(Enum::name).toList(),
        act.reason());
  }
}
