/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;

/** Units: search, one unit, and the leader's act that enrols it. */
final class UnitPage implements Page {
  private final Services services;

  UnitPage(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Actor actor = turn.actor();
    if (!actor.ofTreasury()) {
      throw notAllowed();
    }
    return path.size() < 2 ? search(turn) : one(turn, path);
  }

  private Answer search(Turn turn) {
    String text = turn.param("text");
    Map<String, Object> model = new HashMap<>();
    model.put("text", text);
    UnitQuery query =
        new UnitQuery(null, null, text.isEmpty() ? null : text, null, null, null, 0, 50);
    model.put("found", services.registry().units(query));
    return Answer.page("units", model);
  }

  private Answer one(Turn turn, List<String> path) {
    UnitView unit =
        services.registry().unit(UnitCode.of(path.get(1)), null).orElseThrow(Portal::notFound);
    Map<String, Object> model = new HashMap<>();
    model.put("reasons", List.of());
    model.put("why", turn.param("reason"));
    if (turn.posts()) {
      try {
        services
            .registry()
            .enrol(turn.actor(), unit.code(), services.platform().today(), turn.param("reason"));
        return new Answer.Moved("/portal/units/" + unit.code());
      } catch (Refused refused) {
        model.put("reasons", refused.reasons());
      }
    }
    model.put("unit", unit);
    model.put(
        "mayEnrol",
        services.enrolments().enrolment(turn.actor(), unit.code(), null).stream()
            .flatMap(enrolment -> enrolment.acts().stream())
            .anyMatch(act -> act.act().equals("record_paper")));
    return Answer.page("unit", model);
  }

  static Refused notAllowed() {
    return Refused.of(
        Refused.Kind.FORBIDDEN,
        "WRONG_ROLE",
        "",
        Text.of("Trang này dành cho cán bộ Kho bạc.", "This page is for people of the treasury."),
        Text.of("Quay về trang của đơn vị.", "Go back to your unit's page."));
  }
}
