/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Verdict;
import org.dvctt.store.Sql;

/** Control against budget and law, and the proposal that follows from it. */
final class ControlActs {
  /** Who has done one of these on a dossier is its officer (SoD-T1). */
  static final Set<String> OF_OFFICER =
      Set.of(
          "accept",
          "record_counter",
          "control",
          "recontrol",
          "propose",
          "propose_refusal",
          "propose_refusal_early",
          "propose_refusal_sent",
          "counter_revise",
          "counter_revise_returned");

  static final Map<String, ActWork> WORK =
      Map.of(
          "control", ControlActs::control,
          "recontrol", ControlActs::control,
          "propose", ControlActs::propose);

  private ControlActs() {}

  private static void control(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    RuleBook.Asked asked = rules.asked();
    if (!row.budget().equals("RESERVED")) {
      acting.ground.budget.reserve(
          acting.tx, row.id(), row.contentVersion(), row.content().claims());
    }
    List<Verdict> verdicts = new CoreChecks(acting, row.content()).atControl(asked.verdicts());
    acting.table.verdicts(row, "CONTROL", asked, verdicts);
    acting.apply(
        ActWork.to(request.act())
            .set("budget_status", "RESERVED")
            .set("rule_hold", 0)
            .set("officer", acting.actor())
            .detail(asked.plugin() + ", " + verdicts.size() + " verdicts"));
  }

  private static void propose(Acting acting, ActRequest request, Rules rules) {
    List<Verdict> verdicts = Verdicts.latest(Sql.in(acting.tx), acting.row().id());
    List<Reason> hard =
        verdicts.stream()
            .filter(verdict -> verdict.outcome() == Verdict.Outcome.FAIL)
            .flatMap(verdict -> verdict.reasons().stream())
            .toList();
    if (!hard.isEmpty()) {
      throw new Refused(Refused.Kind.CONFLICT, hard);
    }
    for (Verdict verdict : verdicts) {
      String rule = verdict.rule().rule();
      if (verdict.outcome() == Verdict.Outcome.WARN
          && request.acknowledged().getOrDefault(rule, "").strip().length()
              < ActTable.LEAST_REASON) {
        throw Refusals.warningNotAcknowledged(rule);
      }
    }
    String acknowledged =
        request.acknowledged().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("; "));
    acting.apply(ActWork.to("propose").set("officer", acting.actor()).detail(acknowledged));
  }

  /** Gives back what is reserved, if anything is. */
  static void release(Acting acting) {
    if (acting.row().budget().equals("RESERVED")) {
      acting.ground.budget.release(acting.tx, acting.row().id(), acting.row().contentVersion());
    }
  }

  static String released(DossierRow row) {
    return row.budget().equals("RESERVED") ? "RELEASED" : row.budget();
  }
}
