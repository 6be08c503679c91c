/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A signed-in person. */
@Payload
@Schema(description = "A signed-in person with the roles held today.")
public record Person(
    @Schema(description = "Person id.") String id,
    @Schema(description = "Login.") String login,
    @Schema(description = "Name on screens.") String name,
    @Schema(description = "Roles held today.") List<HeldRole> roles) {
  public Person {
    roles = List.copyOf(roles);
  }

  /** A role with the unit or the office that it is for. */
  @Payload
  @Schema(description = "A role with the unit or the treasury office that it is for.")
  public record HeldRole(
      @Schema(description = "Role id.", example = "UNIT_MAKER") String role,
      @Schema(description = "Unit code, or null.", nullable = true) @Nullable String unit,
      @Schema(description = "Office code, or null.", nullable = true) @Nullable String office) {}

  static Person of(Actor actor) {
    return new Person(
        actor.person(),
        actor.login(),
        actor.displayName(),
        actor.grants().stream().map(Person::role).toList());
  }

  private static HeldRole role(Grant grant) {
    return new HeldRole(
        grant.role().name(),
        grant.unit() == null ? null : grant.unit().value(),
        grant.office() == null ? null : grant.office().value());
  }
}
