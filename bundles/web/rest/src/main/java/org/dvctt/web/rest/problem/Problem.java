/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A refusal or failure (RFC 7807) in the caller's language. */
@Payload
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A refusal or failure (RFC 7807) in the language of Accept-Language.")
public record Problem(
    @Schema(description = "URN of the error code.", example = "urn:dvctt:problem:STALE_VERSION")
        String type,
    @Schema(description = "What kind of refusal it is.") String title,
    @Schema(description = "HTTP status.") int status,
    @Schema(description = "Stable code of the first reason.") String code,
    @Schema(description = "Sentence of the first reason.") String detail,
    @Schema(description = "All reasons that were found.") List<ProblemReason> reasons,
    @Schema(description = "Only for unexpected errors: the id to look for in the log.")
        @Nullable String errorId,
    @Schema(description = "Only for acts of several steps: those that were tried.")
        @Nullable List<ProblemStep> steps) {
  public Problem {
    reasons = List.copyOf(reasons);
    steps = steps == null ? null : List.copyOf(steps);
  }
}
