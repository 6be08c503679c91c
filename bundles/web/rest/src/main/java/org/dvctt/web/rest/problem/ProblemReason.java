/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.model.Reason;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** One reason with the field to mend and the next step. */
@Payload
@Schema(description = "One reason with the field to mend and the next step.")
public record ProblemReason(
    @Schema(description = "Stable code, R01 to R28, R99 or a name in capitals.") String code,
    @Schema(description = "Path of the field to mend, or empty.", example = "vouchers[0].number")
        String field,
    @Schema(description = "What is wrong.") String sentence,
    @Schema(description = "What to do next.") String nextStep,
    @Schema(description = "The law behind it, or null.", nullable = true)
        @Nullable String legalBasis) {

  /** The reason in a language. */
  public static ProblemReason of(Reason reason, String language) {
    return new ProblemReason(
        reason.code(),
        reason.field(),
        reason.sentence().in(language),
        reason.nextStep().in(language),
        reason.legalBasis());
  }
}
