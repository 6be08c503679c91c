/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;

/**
 * Who acts: a signed-in person with the roles held today, or an admin at the console.
 *
 * @param person person id, goes into audit and signatures
 * @param login how the person signs in
 * @param displayName how screens call the person
 * @param device which browser the session began on ({@link Origin#device}); empty when not known
 */
public record Actor(
    String person, String login, String displayName, List<Grant> grants, String device) {
  public Actor {
    grants = List.copyOf(grants);
  }

  /** Somebody of whose device nothing is known. */
  public Actor(String person, String login, String displayName, List<Grant> grants) {
    this(person, login, displayName, grants, "");
  }

  /** The same person at a device. */
  public Actor at(String place) {
    return new Actor(person, login, displayName, grants, place);
  }

  /** True when the person holds one of the roles for the unit. */
  public boolean holds(Set<Role> roles, UnitCode unit) {
    return grants.stream().anyMatch(g -> roles.contains(g.role()) && unit.equals(g.unit()));
  }

  /** True when the person holds one of the roles in the office. */
  public boolean holds(Set<Role> roles, OfficeCode office) {
    return grants.stream().anyMatch(g -> roles.contains(g.role()) && office.equals(g.office()));
  }

  /** True when the person holds the role anywhere. */
  public boolean holds(Role role) {
    return grants.stream().anyMatch(g -> g.role() == role);
  }

  /** The first unit in which the person holds a role. */
  public Optional<UnitCode> unit() {
    return grants.stream()
        .map(Grant::unit)
        .filter(u -> u != null)
        .map(u -> (UnitCode) u)
        .findFirst();
  }

  /** The first treasury office in which the person holds a role. */
  public Optional<OfficeCode> office() {
    return grants.stream()
        .map(Grant::office)
        .filter(o -> o != null)
        .map(o -> (OfficeCode) o)
        .findFirst();
  }

  /** True for people of the treasury. */
  public boolean ofTreasury() {
    return grants.stream().anyMatch(g -> !g.role().isOfUnit());
  }
}
