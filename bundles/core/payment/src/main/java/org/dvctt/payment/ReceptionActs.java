/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.RegimeProfile;

/** The officer's acts when a dossier comes: accept it, ask for completion, propose a refusal. */
final class ReceptionActs {
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
    Instant dueAt =
        acting.ground.registry.due(
            acting.tx, acting.row().office(), acting.now, Math.max(1, workingDays), acting.now);
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
    if (row.state() == DossierState.SENT) {
      inTime(acting, rule);
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

  /** Before acceptance it is asked for within so many working hours of the receipt (§2.3). */
  private static void inTime(Acting acting, RegimeProfile.Completion rule) {
    Instant sent = acting.row().sentAt().orElse(acting.now);
    if (rule.receptionHours() > 0
        && acting.now.isAfter(
            acting.ground.registry.plusWorkingHours(
                acting.tx, acting.row().office(), sent, rule.receptionHours(), acting.now))) {
      throw Refusals.withBasis(
          "RECEPTION_TOO_LATE",
          "Đã quá " + rule.receptionHours() + " giờ làm việc kể từ khi nhận.",
          "More than " + rule.receptionHours() + " working hours have passed since the receipt.",
          "Tiếp nhận rồi kiểm soát; khi đó vẫn có thể yêu cầu bổ sung hoặc từ chối.",
          "Accept and control it; completion or a refusal is possible then.",
          rule.basis());
    }
  }

  private static void proposeRefusal(Acting acting, ActRequest request, Rules rules) {
    acting.table.reasons(acting.row(), request.reasonCodes(), request.acknowledged());
    acting.apply(
        ActWork.to(request.act())
            .set("officer", acting.actor())
            .detail(String.join(" ", request.reasonCodes())));
  }
}
