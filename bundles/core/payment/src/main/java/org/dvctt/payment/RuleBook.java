/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Guard.Scope;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.Deadline;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.spi.regime.SendingSpan;

/**
 * Asks the regime pack that applies, and every control check, through the guard; never inside a
 * transaction.
 */
final class RuleBook {
  private final Guard guard;

  RuleBook(Guard guard) {
    this.guard = guard;
  }

  /** What the rules said, who spoke, and what they were told of the surroundings. */
  record Asked(
      String pack,
      PluginRef plugin,
      long snapshot,
      DossierFacts facts,
      Deadline deadline,
      List<Verdict> verdicts) {
    List<Verdict> failing() {
      return verdicts.stream()
          .filter(verdict -> verdict.outcome() == Verdict.Outcome.FAIL)
          .toList();
    }
  }

  long snapshot() {
    return guard.snapshot();
  }

  /**
   * Asks about a dossier. What was answered is offered to candidates too, without effect.
   *
   * @param pinned name of the pack that the dossier keeps, or empty: the one of the date
   * @param province of the dossier's unit: only plugins that may serve it hear of it
   * @throws PluginFailure when a rule that should apply can't be asked
   */
  Asked ask(RuleQuestion question, String pinned, String province) {
    Scope scope = scope(question.content(), question.on(), province);
    return guard.steadily(() -> asked(question, pinned, scope));
  }

  private Asked asked(RuleQuestion question, String pinned, Scope scope) {
    long snapshot = guard.snapshot();
    PluginRef plugin = pack(question.content(), scope, pinned);
    Guard.Call<RegimePack, PackAnswer> judging = pack -> pack.judge(question);
    Guard.Call<ControlCheck, List<Verdict>> checking = rule -> rule.check(question);
    PackAnswer answer = guard.call(RegimePack.class, plugin, scope, judging).value();
    Map<PluginRef, List<Verdict>> checked = new LinkedHashMap<>();
    for (PluginRef check : guard.due(ControlCheck.class, scope)) {
      checked.put(check, guard.call(ControlCheck.class, check, scope, checking).value());
    }
    guard.beside(RegimePack.class, scope, judging, Map.of(plugin, answer));
    guard.beside(ControlCheck.class, scope, checking, checked);
    List<Verdict> verdicts = new ArrayList<>(answer.verdicts());
    checked.values().forEach(verdicts::addAll);
    return new Asked(name(plugin), plugin, snapshot, question.facts(), answer.deadline(), verdicts);
  }

  /** What the pack of a dossier lays down. */
  RegimeProfile profile(DossierContent content, LocalDate on, String pinned, String province) {
    Scope scope = scope(content, on, province);
    return guard.steadily(
        () ->
            guard
                .call(
                    RegimePack.class,
                    pack(content, scope, pinned),
                    scope,
                    pack -> pack.profile(on, content.budgetYear()))
                .value());
  }

  private static Scope scope(DossierContent content, LocalDate on, String province) {
    return new Scope(province, on, "dossier:" + content.dossierId());
  }

  private PluginRef pack(DossierContent content, Scope scope, String pinned) {
    LocalDate on = scope.on();
    Optional<PluginRef> found =
        pinned.isEmpty()
            ? ofDate(content.budgetYear(), scope)
            : guard.admitted(RegimePack.class, scope).stream()
                .filter(plugin -> name(plugin).equals(pinned))
                .findFirst();
    String wanted = pinned.isEmpty() ? "regime pack of " + on : "regime pack " + pinned;
    return found.orElseThrow(() -> new PluginFailure(PluginFailure.Why.MISSING, wanted, ""));
  }

  /**
   * The pack that is the law for the sending date and budget year. Packs' days do not overlap; were
   * they to, the later one is taken.
   */
  private Optional<PluginRef> ofDate(FiscalYear year, Scope scope) {
    return guard.admitted(RegimePack.class, scope).stream()
        .filter(plugin -> span(plugin).covers(year, scope.on()))
        .max(Comparator.comparing(plugin -> span(plugin).from()));
  }

  private String name(PluginRef plugin) {
    String name = guard.property(RegimePack.class, plugin, RegimePack.PACK);
    return name.isEmpty() ? plugin.id() : name;
  }

  private SendingSpan span(PluginRef plugin) {
    try {
      return SendingSpan.of(property -> guard.property(RegimePack.class, plugin, property));
    } catch (IllegalArgumentException e) {
      throw new PluginFailure(
          PluginFailure.Why.FAILED, plugin.id(), String.valueOf(e.getMessage()));
    }
  }
}
