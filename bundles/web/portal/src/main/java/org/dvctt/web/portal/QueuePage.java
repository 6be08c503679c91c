/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.model.Role;

/**
 * The treasury's queue: what waits for me first, then the rest; each with what stands out first,
 * then by due time, late ones marked.
 */
final class QueuePage implements Page {
  /** Who has work on dossiers, or looks at them. */
  static final Role[] WORKERS = {
    Role.KB_OFFICER,
    Role.KB_CONTROLLER,
    Role.KB_PAYMENT_MAKER,
    Role.KB_PAYMENT_CHECKER,
    Role.KB_OFFICE_HEAD,
    Role.KB_AUDITOR
  };

  private static final int SHOWN = 100;
  private final Services services;

  QueuePage(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Actor actor = turn.actor();
    String state = turn.param("state");
    Set<DossierState> states =
        Stream.of(DossierState.values())
            .filter(s -> s.name().equals(state))
            .collect(
                java.util.stream.Collectors.toCollection(() -> EnumSet.noneOf(DossierState.class)));
    String text = turn.param("text");
    Map<String, Object> model = new HashMap<>();
    DossierOrder order = order(turn.param("order"));
    model.put("waiting", list(actor, states, text, true, order));
    model.put(
        "others",
        "on".equals(turn.param("mine")) ? List.of() : list(actor, states, text, false, order));
    model.put("order", order);
    model.put("orders", List.of(DossierOrder.RISK, DossierOrder.DUE, DossierOrder.RECENT));
    model.put("mine", "on".equals(turn.param("mine")));
    model.put("state", state);
    model.put("text", text);
    model.put("states", List.of(DossierState.values()));
    model.put("now", services.platform().now());
    return Answer.page("queue", model);
  }

  private static DossierOrder order(String name) {
    return Stream.of(DossierOrder.values())
        .filter(order -> order.name().equals(name))
        .findFirst()
        .orElse(DossierOrder.RISK);
  }

  private List<DossierSummary> list(
      Actor actor, Set<DossierState> states, String text, boolean waiting, DossierOrder order) {
    DossierQuery query =
        new DossierQuery(
            null,
            actor.office().orElse(null),
            states,
            text.isEmpty() ? null : text,
            waiting,
            order,
            0,
            SHOWN);
    return services.dossiers().list(actor, query).items();
  }
}
