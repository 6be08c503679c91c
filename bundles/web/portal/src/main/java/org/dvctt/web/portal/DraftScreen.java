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
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Reason;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * The form of a budget withdrawal slip, whoever fills it in: the unit, or an officer from paper.
 */
final class DraftScreen {
  /** Who fills the form in, and what for; the template has texts for each. */
  enum Use {
    DRAFT,
    COUNTER,
    COUNTER_REVISE,
    COUNTER_REVISE_RETURNED
  }

  /**
   * What the form shows.
   *
   * @param reasons what stood against it; empty at first
   * @param before the dossier that is there, or null
   * @param stale true when somebody else changed that dossier meanwhile
   * @param changed names of the fields that differ from what is there, when it is stale
   * @param papers the files that go with it; null where the dossier's page takes them
   */
  record Shown(
      DraftForm form,
      List<Reason> reasons,
      @Nullable DossierView before,
      boolean stale,
      List<String> changed,
      @Nullable FormPapers papers) {
    static Shown fresh(DraftForm form, @Nullable DossierView before, @Nullable FormPapers papers) {
      return new Shown(form, List.of(), before, false, List.of(), papers);
    }
  }

  private static final Set<String> ASKS =
      Set.of("return1", "return2", "request_completion", "request_completion_late", "returned");

  private final Services services;

  DraftScreen(Services services) {
    this.services = services;
  }

  UnitView unit(UnitCode unit) {
    return services.registry().unit(unit, null).orElseThrow(Portal::notFound);
  }

  Answer show(Turn turn, int status, Use use, UnitView unit, Shown shown) {
    LocalDate today = services.platform().today();
    DraftForm form = shown.form();
    Map<String, Object> model = new HashMap<>();
    model.put("use", use.name());
    model.put("unit", unit);
    model.put("form", form.fields());
    model.put("rows", form.rows());
    model.put("sum", form.sum());
    model.put("reasons", shown.reasons());
    model.put("faults", byField(shown.reasons()));
    model.put("stale", shown.stale());
    Texts texts = Texts.of(turn.language());
    model.put(
        "changed",
        shown.changed().stream()
            .map(path -> Map.of("path", path, "name", FieldNames.of(texts, path)))
            .toList());
    DossierView view = shown.before();
    if (view != null) {
      model.put("dossier", view);
      // Sent again after the warning, it knowingly replaces the newest.
      boolean newest = shown.stale() || turn.version() < 0;
      model.put("version", newest ? view.version() : turn.version());
    }
    if (view != null) {
      asked(turn, view).ifPresent(line -> model.put("asked", line));
    }
    FormPapers papers = shown.papers();
    if (papers != null) {
      model.put("papers", papers.kept());
      model.put("paperKind", papers.chosenKind());
      model.put("kinds", List.of(AttachmentKind.values()));
    }
    for (String name : List.of("econ_item", "sector", "fund_source", "program", "bank")) {
      model.put(name + "s", services.registry().catalogue(name, today));
    }
    return new Answer.Shown(status, "draft", model);
  }

  /** Why the content is open to be mended: what a signer, the treasury or the bank said last. */
  private Optional<HistoryLine> asked(Turn turn, DossierView view) {
    return services.dossiers().history(turn.actor(), view.id()).stream()
        .filter(line -> ASKS.contains(line.act()))
        .reduce((earlier, later) -> later);
  }

  static Map<String, List<Reason>> byField(List<Reason> reasons) {
    Map<String, List<Reason>> faults = new LinkedHashMap<>();
    reasons.forEach(r -> faults.computeIfAbsent(r.field(), x -> new ArrayList<>()).add(r));
    return faults;
  }
}
