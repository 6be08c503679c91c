/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.model.Money;

/** The leader's list of what waits for a decision, with totals. */
final class ApprovePage implements Page {
  private final Services services;

  ApprovePage(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Actor actor = turn.actor();
    List<DossierSummary> waiting =
        services
            .dossiers()
            .list(
                actor,
                new DossierQuery(
                    null,
                    actor.office().orElse(null),
                    Set.of(),
                    null,
                    true,
                    DossierOrder.RISK,
                    0,
                    200))
            .items();
    Map<String, Object> model = new HashMap<>();
    model.put("waiting", waiting);
    model.put("sum", waiting.stream().map(DossierSummary::total).reduce(Money.ZERO, Money::plus));
    model.put("now", services.platform().now());
    return Answer.page("approve", model);
  }
}
