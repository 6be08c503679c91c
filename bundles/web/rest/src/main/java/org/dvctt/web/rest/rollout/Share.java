/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A share. */
@Payload
@Schema(description = "A share with its numerator and denominator.")
public record Share(
    @Schema(description = "Numerator.") long num,
    @Schema(description = "Denominator.") long den,
    @Schema(
            description = "Percent with one decimal, 100.0 only when complete; null without units.",
            example = "98.8",
            nullable = true)
        @Nullable String percent) {
  static Share of(Ratio ratio) {
    return new Share(ratio.num(), ratio.den(), ratio.den() == 0 ? null : ratio.percent());
  }
}
