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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.registry.CodeName;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Verdict;

/**
 * One dossier for whoever may see it: state, content, checks, history, and the acts offered now.
 */
final class DossierPage {
  /** Acts that bind the person or the money, or end the dossier: asked once more. */
  private static final Set<String> CONFIRMED =
      Set.of(
          "sign1",
          "sign2",
          "approve",
          "refuse",
          "cancel",
          "withdraw",
          "give_up",
          "counter_give_up",
          "close_returned",
          "counter_close_returned");

  private static final List<String> INPUTS =
      List.of("until", "officer", "voucher", "decision", "reference", "number");

  private static final List<String> REASON_CODES =
      Stream.concat(
              IntStream.rangeClosed(1, 28).mapToObj(n -> String.format("R%02d", n)),
              Stream.of("R99"))
          .toList();

  private final Services services;

  DossierPage(Services services) {
    this.services = services;
  }

  Answer show(Turn turn, String id) {
    DossierView view = services.dossiers().find(turn.actor(), id).orElseThrow(Portal::notFound);
    return new Answer.Shown(200, "dossier", model(turn, view));
  }

  Answer act(Turn turn, String id, String act) {
    Actor actor = turn.actor();
    DossierView view = services.dossiers().find(actor, id).orElseThrow(Portal::notFound);
    if (CONFIRMED.contains(act) && !"yes".equals(turn.param("confirmed"))) {
      return confirm(turn, view, act);
    }
    try {
      services.dossiers().act(actor, id, request(turn, view, act));
      return new Answer.Moved("/portal/dossiers/" + id + "?done=" + act);
    } catch (Refused refused) {
      return refused(turn, id, act, refused);
    }
  }

  Answer checkPayees(Turn turn, String id) {
    try {
      services.dossiers().checkPayees(turn.actor(), id);
      return new Answer.Moved("/portal/dossiers/" + id + "?done=payee_check");
    } catch (Refused refused) {
      return refused(turn, id, "payee_check", refused);
    }
  }

  /** The page again, with what stood against the act and what was typed. */
  Answer refused(Turn turn, String id, String act, Refused refused) {
    DossierView now = services.dossiers().find(turn.actor(), id).orElseThrow(Portal::notFound);
    Map<String, Object> model = model(turn, now);
    model.put("reasons", refused.reasons());
    model.put("stale", refused.kind() == Refused.Kind.STALE);
    model.put("why", turn.param("reason"));
    model.put("tried", act);
    model.put("checked", turn.params("code"));
    model.put("typed", inputs(turn));
    model.put("acknowledged", acknowledged(turn));
    return new Answer.Shown(Portal.status(refused), "dossier", model);
  }

  private Answer confirm(Turn turn, DossierView view, String act) {
    ActSpec spec = view.acts().stream().filter(a -> a.act().equals(act)).findFirst().orElse(null);
    if (spec == null) {
      return new Answer.Moved("/portal/dossiers/" + view.id());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("dossier", view);
    model.put("act", spec);
    model.put("version", turn.version());
    model.put("why", turn.param("reason"));
    model.put("banks", banks());
    return Answer.page("confirm", model);
  }

  private ActRequest request(Turn turn, DossierView view, String act) {
    return new ActRequest(
        act,
        turn.version(),
        turn.param("reason"),
        turn.params("code"),
        acknowledged(turn),
        withEvidence(turn, view, inputs(turn)),
        null,
        turn.command());
  }

  private Map<String, String> banks() {
    return services.registry().catalogue("bank", services.platform().today()).stream()
        .collect(Collectors.toMap(CodeName::code, CodeName::name, (a, b) -> a));
  }

  private static Map<String, String> acknowledged(Turn turn) {
    Map<String, String> acknowledged = new TreeMap<>();
    turn.request()
        .getParameterMap()
        .keySet()
        .forEach(
            name -> {
              if (name.startsWith("ack.") && !turn.param(name).isEmpty()) {
                acknowledged.put(name.substring("ack.".length()), turn.param(name));
              }
            });
    return acknowledged;
  }

  private static Map<String, String> inputs(Turn turn) {
    Map<String, String> inputs = new TreeMap<>();
    for (String name : INPUTS) {
      String text = turn.param("in." + name);
      if (!text.isEmpty()) {
        inputs.put(name, text);
      }
    }
    return inputs;
  }

  /** Evidence comes as a file, which the core knows by its hash. */
  private Map<String, String> withEvidence(
      Turn turn, DossierView view, Map<String, String> inputs) {
    turn.file(
            "in.evidence",
            (name, bytes) ->
                services.attachments().put(turn.actor(), view.content().unit(), name, bytes))
        .ifPresent(file -> inputs.put("evidence", file.sha256()));
    return inputs;
  }

  private Map<String, Object> model(Turn turn, DossierView view) {
    Map<String, Object> model = new HashMap<>();
    model.put("dossier", view);
    model.put("history", services.dossiers().history(turn.actor(), view.id()));
    model.put(
        "actLabels",
        services.dossiers().table().stream()
            .collect(Collectors.toMap(ActSpec::act, ActSpec::label)));
    model.put("reasons", List.of());
    model.put("stale", false);
    model.put("why", "");
    model.put("tried", "");
    model.put("checked", List.of());
    model.put("typed", Map.of());
    model.put("acknowledged", Map.of());
    model.put("kinds", List.of(AttachmentKind.values()));
    boolean reassigns = view.acts().stream().anyMatch(act -> act.inputs().contains("officer"));
    model.put(
        "officers",
        reassigns
            ? services.access().colleagues(turn.actor(), view.content().office(), Role.KB_OFFICER)
            : List.of());
    model.put("done", turn.param("done"));
    model.put("reasonCodes", REASON_CODES);
    model.put("now", services.platform().now());
    model.put("banks", banks());
    model.put(
        "warnings",
        view.verdicts().stream().filter(v -> v.outcome() == Verdict.Outcome.WARN).toList());
    return model;
  }
}
