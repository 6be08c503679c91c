/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.DossierContent;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.web.portal.DraftScreen.Shown;
import org.dvctt.web.portal.DraftScreen.Use;

/**
 * Paper at the counter: the officer finds the unit, types what its papers say, and the dossier is
 * judged and accepted at once. What is brought later for such a dossier is typed here, too.
 */
final class CounterPage implements Page {
  private static final int SHOWN = 50;
  private final Services services;
  private final DraftScreen screen;

  CounterPage(Services services) {
    this.services = services;
    screen = new DraftScreen(services);
  }

  /** {@code /portal/counter}: which unit; {@code /portal/counter/<unit>}: its papers. */
  @Override
  public Answer answer(Turn turn, List<String> path) {
    turn.actor();
    OfficeCode office = turn.office(Role.KB_OFFICER).orElseThrow(UnitPage::notAllowed);
    return switch (path.size()) {
      case 1 -> choose(turn, office);
      case 2 -> record(turn, office, UnitCode.of(path.get(1)));
      default -> throw Portal.notFound();
    };
  }

  private Answer choose(Turn turn, OfficeCode office) {
    String text = turn.param("text");
    var found =
        services
            .registry()
            .units(
                new UnitQuery(
                    null, null, text.isEmpty() ? null : text, office, null, null, 0, SHOWN));
    if (!text.isEmpty() && found.total() == 1) {
      return new Answer.Moved("/portal/counter/" + found.items().get(0).code());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("text", text);
    model.put("found", found);
    return Answer.page("counter", model);
  }

  private Answer record(Turn turn, OfficeCode office, UnitCode code) {
    UnitView unit = screen.unit(code);
    if (!unit.office().equals(office)) {
      throw Portal.notFound();
    }
    if (!turn.posts()) {
      DraftForm form = DraftForm.empty(unit, services.platform().today());
      Shown shown = Shown.fresh(form, null, FormPapers.of(List.of()));
      return screen.show(turn, 200, Use.COUNTER, unit, shown);
    }
    DraftForm form = DraftForm.typed(turn);
    FormPapers papers = FormPapers.typed(turn);
    try {
      papers.take(turn, services, code);
      if (form.resized() || papers.changed()) {
        return screen.show(turn, 200, Use.COUNTER, unit, Shown.fresh(form, null, papers));
      }
      NewDossier draft = form.draft(papers.kept());
      DossierView made =
          services.dossiers().recordCounter(turn.actor(), draft, turn.command(papers.kept()));
      return new Answer.Moved("/portal/dossiers/" + made.id() + "?done=record_counter");
    } catch (Refused refused) {
      Shown shown = new Shown(form, refused.reasons(), null, false, List.of(), papers);
      return screen.show(turn, Portal.status(refused), Use.COUNTER, unit, shown);
    }
  }

  /** {@code /portal/dossiers/<id>/counter/<act>}: the papers that mend a paper dossier. */
  Answer revise(Turn turn, String id, String act) {
    Use use = use(act);
    DossierView now = services.dossiers().find(turn.actor(), id).orElseThrow(Portal::notFound);
    if (!turn.posts() && now.acts().stream().noneMatch(a -> a.act().equals(act))) {
      return new Answer.Moved("/portal/dossiers/" + id);
    }
    UnitView unit = screen.unit(now.content().unit());
    DossierContent before = toMend(now, use);
    if (!turn.posts()) {
      FormPapers present = FormPapers.of(before.attachments());
      return screen.show(turn, 200, use, unit, Shown.fresh(DraftForm.of(before), now, present));
    }
    DraftForm form = DraftForm.typed(turn);
    FormPapers papers = FormPapers.typed(turn);
    try {
      papers.take(turn, services, unit.code());
      if (form.resized() || papers.changed()) {
        return screen.show(turn, 200, use, unit, Shown.fresh(form, now, papers));
      }
      NewDossier draft = form.draft(papers.kept());
      services
          .dossiers()
          .act(
              turn.actor(),
              id,
              new ActRequest(
                  act,
                  turn.version(),
                  "",
                  List.of(),
                  Map.of(),
                  Map.of(),
                  draft,
                  turn.command(papers.kept())));
      return new Answer.Moved("/portal/dossiers/" + id + "?done=" + act);
    } catch (Refused refused) {
      boolean stale = refused.kind() == Refused.Kind.STALE;
      List<String> changed = stale ? form.differences(DraftForm.of(before)) : List.of();
      Shown shown = new Shown(form, refused.reasons(), now, stale, changed, papers);
      return screen.show(turn, Portal.status(refused), use, unit, shown);
    }
  }

  private static Use use(String act) {
    return switch (act) {
      case "counter_revise" -> Use.COUNTER_REVISE;
      case "counter_revise_returned" -> Use.COUNTER_REVISE_RETURNED;
      default -> throw Portal.notFound();
    };
  }

  /** The content to mend: all of it, or only the vouchers that the bank sent back. */
  private static DossierContent toMend(DossierView now, Use use) {
    DossierContent all = now.content();
    List<Voucher> back =
        now.vouchers().stream().filter(VoucherView::openReturn).map(VoucherView::voucher).toList();
    if (use != Use.COUNTER_REVISE_RETURNED || back.isEmpty()) {
      return all;
    }
    return new DossierContent(
        all.dossierId(),
        all.service(),
        all.unit(),
        all.office(),
        all.account(),
        all.chapter(),
        all.budgetYear(),
        back,
        all.attachments());
  }
}
