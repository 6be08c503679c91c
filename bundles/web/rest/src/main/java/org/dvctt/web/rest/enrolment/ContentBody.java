/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** What a unit fills in to enrol. */
@Payload
@Schema(
    name = "EnrolmentContent",
    description = "What a unit fills in to enrol.",
    requiredProperties = {"email", "accounts", "members"})
public record ContentBody(
    @Schema(description = "The unit's one e-mail for all transactions.") @Nullable String email,
    @Schema(description = "Its accounts.", example = "[\"9523.3.1990796.00000\"]")
        @Nullable List<String> accounts,
    @Schema(description = "Its people.") @Nullable List<MemberBody> members) {
  static ContentBody of(EnrolmentContent content) {
    return new ContentBody(
        content.email(),
        content.accounts().stream().map(Object::toString).toList(),
        content.members().stream().map(MemberBody::of).toList());
  }
}
