/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A unit's first saving. */
@Payload
@Schema(
    description = "A unit's first saving.",
    requiredProperties = {"unit", "email", "accounts", "members"})
public record NewEnrolment(
    @Schema(description = "Unit code.", example = "1990796") @Nullable String unit,
    @Schema(description = "The unit's one e-mail for all transactions.") @Nullable String email,
    @Schema(description = "Its accounts.", example = "[\"9523.3.1990796.00000\"]")
        @Nullable List<String> accounts,
    @Schema(description = "Its people.") @Nullable List<MemberBody> members) {
  ContentBody content() {
    return new ContentBody(email, accounts, members);
  }
}
