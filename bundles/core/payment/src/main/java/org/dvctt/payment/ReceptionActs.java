/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.RegimeProfile;

/** The officer's acts when a dossier comes: accept it, ask for completion, propose a refusal. */
final class ReceptionActs {
  private static final LocalTime CLOSE = LocalTime.of(17, 0);

  static final Map<String, ActWork> WORK =
      Map.of(
          "accept", ReceptionActs::accept,
          "request_completion", ReceptionActs::requestCompletion,
          "request_completion_late", ReceptionActs::requestCompletion,
          "propose_refusal", ReceptionActs::proposeRefusal,
          "propose_refusal_early", ReceptionActs::proposeRefusal,
          "propose_refusal_sent", ReceptionActs::proposeRefusal);

  private ReceptionActs() {}

  private static void accept(Acting acting, ActRequest request, Rules rules) {
    acting.apply(accepted(acting, ActWork.to("accept"), acting.row().processingDays()));
  }

  /** Sets what an acceptance brings: its time, the officer, when the result is due. */
  static Change accepted(Acting acting, Change change, int workingDays) {
    LocalDate due =
        acting.ground.registry.plusWorkingDays(
            acting.tx, acting.row().office(), acting.today(), Math.max(1, workingDays));
    Instant dueAt = due.atTime(CLOSE).atZone(BusinessClock.ZONE).toInstant();
    return change
        .set("accepted_at", acting.now)
        .set("due_at", dueAt)
        .set("extended", 0)
        .set("officer", acting.actor());
  }

  private static void requestCompletion(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    RegimeProfile.Completion rule = rules.profile().completion();
    if (rule.most() > 0 && row.completions() >= rule.most()) {
      throw Refusals.withBasis(
          "COMPLETION_ONCE",
          "Đã yêu cầu bổ sung "
              + row.completions()
              + " lần; quy định chỉ cho phép "
              + rule.most()
              + ".",
          "Completion was asked for "
              + row.completions()
              + " times; the law allows "
              + rule.most()
              + ".",
          "Tiếp nhận hoặc đề xuất từ chối với lý do.",
          "Accept it or propose a refusal with reasons.",
          rule.basis());
    }
    if (row.state() == DossierState.ACCEPTED && !row.budget().equals("FAILED_FUND_CHECK")) {
      throw Refusals.notAllowed(request.act(), row.state());
    }
    ControlActs.release(acting);
    acting.table.reasons(row, request.reasonCodes(), request.acknowledged());
    acting.apply(
        ActWork.to(request.act())
            .set("completions", row.completions() + 1)
            .set("budget_status", ControlActs.released(row))
            .set("rule_hold", 0)
            .set("officer", acting.actor())
            .detail(String.join(" ", request.reasonCodes())));
  }

  private static void proposeRefusal(Acting acting, ActRequest request, Rules rules) {
    acting.table.reasons(acting.row(), request.reasonCodes(), request.acknowledged());
    acting.apply(
        ActWork.to(request.act())
            .set("officer", acting.actor())
            .detail(String.join(" ", request.reasonCodes())));
  }
}
