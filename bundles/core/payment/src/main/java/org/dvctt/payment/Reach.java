/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Who sees which dossiers: a unit its own, treasury people those of their office once sent,
 * auditors all.
 */
final class Reach {
  /** A condition in SQL with its parameters. */
  record Condition(String sql, List<@Nullable Object> params) {}

  private Reach() {}

  static boolean mayDo(ActSpec spec, Actor actor, DossierRow row) {
    return !spec.actors().isEmpty()
        && (actor.holds(spec.actors(), row.unit()) || actor.holds(spec.actors(), row.office()));
  }

  /**
   * Refuses to take a file for a unit from people who are neither the unit's nor of its treasury
   * office.
   */
  static boolean mayAttach(Ground ground, Tx tx, Actor actor, UnitCode unit) {
    boolean own =
        actor.grants().stream()
            .anyMatch(grant -> unit.equals(grant.unit()) && grant.role() != Role.UNIT_VIEWER);
    boolean treasury =
        ground
            .registry
            .unit(tx, unit, ground.clock.today())
            .filter(
                record ->
                    actor.grants().stream()
                        .anyMatch(
                            grant ->
                                content(grant.role()) && record.office().equals(grant.office())))
            .isPresent();
    if (!own && !treasury) {
      throw Refusals.wrongRole("attach");
    }
    return true;
  }

  static boolean sees(Actor actor, DossierRow row) {
    return seesForTreasury(actor, row)
        || actor.grants().stream().anyMatch(grant -> row.unit().equals(grant.unit()));
  }

  /** Whether the person is of the treasury and sees the dossier as such. */
  static boolean seesForTreasury(Actor actor, DossierRow row) {
    return actor.holds(Role.KB_AUDITOR) || worksOn(actor, row);
  }

  /** Whether the person works on the dossier at its treasury office. */
  static boolean worksOn(Actor actor, DossierRow row) {
    return row.sentAt().isPresent()
        && actor.grants().stream()
            .anyMatch(grant -> content(grant.role()) && row.office().equals(grant.office()));
  }

  /** What a person sees, as a condition on table {@code dossier}; empty: sees nothing. */
  static Optional<Condition> of(Actor actor) {
    if (actor.holds(Role.KB_AUDITOR)) {
      return Optional.of(new Condition("1 = 1", List.of()));
    }
    List<@Nullable Object> params = new ArrayList<>();
    String condition =
        actor.grants().stream()
            .map(grant -> one(grant, params))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" OR "));
    return condition.isEmpty()
        ? Optional.empty()
        : Optional.of(new Condition("(" + condition + ")", params));
  }

  private static String one(Grant grant, List<@Nullable Object> params) {
    if (grant.unit() != null) {
      params.add(grant.unit().value());
      return "unit_code = ?";
    }
    if (grant.office() != null && content(grant.role())) {
      params.add(grant.office().value());
      return "(office_code = ? AND sent_at IS NOT NULL)";
    }
    return "";
  }

  private static boolean content(Role role) {
    return switch (role) {
      case KB_OFFICER,
              KB_CONTROLLER,
              KB_LEADER,
              KB_OFFICE_HEAD,
              KB_PAYMENT_MAKER,
              KB_PAYMENT_CHECKER ->
          true;
      default -> false;
    };
  }
}
