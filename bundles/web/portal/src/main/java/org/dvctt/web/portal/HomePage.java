/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;

/** A unit's home: what waits, its dossiers, its budget. Others go to the page of their own work. */
final class HomePage implements Page {
  private static final int SHOWN = 50;
  private final Services services;

  HomePage(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Actor actor = turn.actor();
    if (actor.unit().isEmpty()) {
      return new Answer.Moved(workPage(turn));
    }
    UnitCode unit = actor.unit().get();
    UnitView view = services.registry().unit(unit, null).orElseThrow(Portal::notFound);
    Map<String, Object> model = new HashMap<>();
    model.put("unit", view);
    model.put("waiting", list(actor, unit, true));
    List<DossierSummary> all = list(actor, unit, false);
    model.put("dossiers", all);
    Map<DossierState, Integer> counts = new TreeMap<>();
    all.forEach(d -> counts.merge(d.state(), 1, Integer::sum));
    model.put(
        "counts",
        counts.entrySet().stream()
            .map(e -> Map.of("label", e.getKey().label(), "count", e.getValue()))
            .toList());
    model.put(
        "lines",
        services
            .budgets()
            .lines(actor, unit, FiscalYear.of(services.platform().today().getYear())));
    model.put("year", services.platform().today().getYear());
    return Answer.page("home", model);
  }

  private List<DossierSummary> list(Actor actor, UnitCode unit, boolean waiting) {
    return services
        .dossiers()
        .list(
            actor,
            new DossierQuery(unit, null, Set.of(), null, waiting, DossierOrder.RECENT, 0, SHOWN))
        .items();
  }

  private static String workPage(Turn turn) {
    if (turn.holds(Role.KB_PROVINCE_DIRECTOR, Role.KB_ROLLOUT_MANAGER)) {
      return "/portal/rollout";
    }
    if (turn.holds(Role.KB_LEADER)) {
      return "/portal/approve";
    }
    return turn.holds(QueuePage.WORKERS) ? "/portal/queue" : "/portal/status";
  }
}
