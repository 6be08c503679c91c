/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.UnitCode;

/** The draft of a budget withdrawal slip: typed content is never lost, whatever goes wrong. */
final class DraftPage {
  private final Services services;

  DraftPage(Services services) {
    this.services = services;
  }

  Answer fresh(Turn turn) {
    Actor actor = turn.actor();
    UnitCode unit = actor.unit().orElseThrow(UnitPage::notAllowed);
    LocalDate today = services.platform().today();
    if (!turn.posts()) {
      DraftForm form = DraftForm.empty(view(unit), today);
      return form(turn, 200, unit, form, List.of(), null, List.of());
    }
    DraftForm form = DraftForm.typed(turn);
    if (form.resized()) {
      return form(turn, 200, unit, form, List.of(), null, List.of());
    }
    try {
      NewDossier draft = form.draft(null);
      DossierView made = services.dossiers().create(actor, draft, turn.command());
      return new Answer.Moved("/portal/dossiers/" + made.id() + "?done=create");
    } catch (Refused refused) {
      return form(turn, Portal.status(refused), unit, form, refused.reasons(), null, List.of());
    }
  }

  Answer existing(Turn turn, String id) {
    Actor actor = turn.actor();
    DossierView now = services.dossiers().find(actor, id).orElseThrow(Portal::notFound);
    UnitCode unit = now.content().unit();
    if (!turn.posts()) {
      return form(turn, 200, unit, DraftForm.of(now.content()), List.of(), now, List.of());
    }
    DraftForm form = DraftForm.typed(turn);
    if (form.resized()) {
      return form(turn, 200, unit, form, List.of(), now, List.of());
    }
    try {
      NewDossier draft = form.draft(now.content());
      services.dossiers().edit(actor, id, turn.version(), draft, turn.command());
      return new Answer.Moved("/portal/dossiers/" + id + "?done=edit");
    } catch (Refused refused) {
      List<String> changed =
          refused.kind() == Refused.Kind.STALE
              ? form.differences(DraftForm.of(now.content()))
              : List.of();
      return form(turn, Portal.status(refused), unit, form, refused.reasons(), now, changed);
    }
  }

  private UnitView view(UnitCode unit) {
    return services.registry().unit(unit, null).orElseThrow(Portal::notFound);
  }

  private Answer form(
      Turn turn,
      int status,
      UnitCode code,
      DraftForm form,
      List<Reason> reasons,
      @org.jspecify.annotations.Nullable DossierView view,
      List<String> changed) {
    LocalDate today = services.platform().today();
    Map<String, Object> model = new HashMap<>();
    model.put("unit", view(code));
    model.put("form", form.fields());
    model.put("rows", form.rows());
    model.put("sum", form.sum());
    model.put("reasons", reasons);
    model.put("faults", byField(reasons));
    model.put("changed", changed);
    if (view != null) {
      model.put("dossier", view);
      boolean overwriting = !changed.isEmpty() || turn.version() < 0;
      model.put("version", overwriting ? view.version() : turn.version());
    }
    model.put("service", DossierContent.RECURRENT_EXPENDITURE);
    for (String name : List.of("econ_item", "sector", "fund_source", "program", "bank")) {
      model.put(name + "s", services.registry().catalogue(name, today));
    }
    return new Answer.Shown(status, "draft", model);
  }

  private static Map<String, List<Reason>> byField(List<Reason> reasons) {
    Map<String, List<Reason>> faults = new LinkedHashMap<>();
    reasons.forEach(r -> faults.computeIfAbsent(r.field(), x -> new ArrayList<>()).add(r));
    return faults;
  }
}
