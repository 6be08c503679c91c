/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.Refused;
import org.dvctt.web.portal.DraftScreen.Shown;
import org.dvctt.web.portal.DraftScreen.Use;

/** The draft of a budget withdrawal slip: typed content is never lost, whatever goes wrong. */
final class DraftPage {
  private final Services services;
  private final DraftScreen screen;

  DraftPage(Services services) {
    this.services = services;
    screen = new DraftScreen(services);
  }

  Answer fresh(Turn turn) {
    Actor actor = turn.actor();
    UnitView unit = screen.unit(actor.unit().orElseThrow(UnitPage::notAllowed));
    if (!turn.posts()) {
      DraftForm form = DraftForm.empty(unit, services.platform().today());
      return screen.show(turn, 200, Use.DRAFT, unit, Shown.fresh(form, null, null));
    }
    DraftForm form = DraftForm.typed(turn);
    if (form.resized()) {
      return screen.show(turn, 200, Use.DRAFT, unit, Shown.fresh(form, null, null));
    }
    try {
      NewDossier draft = form.draft(List.of());
      DossierView made = services.dossiers().create(actor, draft, turn.command());
      return new Answer.Moved("/portal/dossiers/" + made.id() + "?done=create");
    } catch (Refused refused) {
      Shown shown = new Shown(form, refused.reasons(), null, false, List.of(), null);
      return screen.show(turn, Portal.status(refused), Use.DRAFT, unit, shown);
    }
  }

  Answer existing(Turn turn, String id) {
    Actor actor = turn.actor();
    DossierView now = services.dossiers().find(actor, id).orElseThrow(Portal::notFound);
    UnitView unit = screen.unit(now.content().unit());
    if (!turn.posts()) {
      Shown shown = Shown.fresh(DraftForm.of(now.content()), now, null);
      return screen.show(turn, 200, Use.DRAFT, unit, shown);
    }
    DraftForm form = DraftForm.typed(turn);
    if (form.resized()) {
      return screen.show(turn, 200, Use.DRAFT, unit, Shown.fresh(form, now, null));
    }
    try {
      NewDossier draft = form.draft(now.content().attachments());
      services.dossiers().edit(actor, id, turn.version(), draft, turn.command());
      return new Answer.Moved("/portal/dossiers/" + id + "?done=edit");
    } catch (Refused refused) {
      boolean stale = refused.kind() == Refused.Kind.STALE;
      List<String> changed = stale ? form.differences(DraftForm.of(now.content())) : List.of();
      Shown shown = new Shown(form, refused.reasons(), now, stale, changed, null);
      return screen.show(turn, Portal.status(refused), Use.DRAFT, unit, shown);
    }
  }
}
