/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.model.Role;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A person whom a unit names in its enrolment. */
@Payload
@Schema(
    name = "EnrolmentMember",
    description = "A person whom a unit names.",
    requiredProperties = {"name", "title", "role", "email"})
public record MemberBody(
    @Schema(description = "As in the person's papers.") @Nullable String name,
    @Schema(description = "Office held in the unit.") @Nullable String title,
    @Schema(description = "Role in the unit.") @Nullable Role role,
    @Schema(description = "1 first signature, 2 second, 0 or absent: none.", nullable = true)
        @Nullable Integer position,
    @Schema(description = "The person's own.") @Nullable String email,
    @Schema(description = "The person's own, or absent.", nullable = true) @Nullable String phone) {
  static MemberBody of(EnrolmentMember member) {
    return new MemberBody(
        member.name(),
        member.title(),
        member.role(),
        member.position(),
        member.email(),
        member.phone());
  }
}
