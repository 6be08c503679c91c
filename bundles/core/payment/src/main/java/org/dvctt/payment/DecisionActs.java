/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Map;
import java.util.Set;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.model.RegimeProfile;

/** The controller's and the leader's acts: three people decide on a dossier (SoD-T1). */
final class DecisionActs {
  static final Map<String, ActWork> WORK =
      Map.of(
          "check", DecisionActs::check,
          "send_back_check", DecisionActs::sendBack,
          "send_back_approve", DecisionActs::sendBack,
          "approve", DecisionActs::approve,
          "refuse", DecisionActs::refuse,
          "reject_refusal", DecisionActs::rejectRefusal,
          "reject_refusal_sent", DecisionActs::rejectRefusal);

  private DecisionActs() {}

  private static void check(Acting acting, ActRequest request, Rules rules) {
    notOfficer(
        acting,
        "Người kiểm soát phải khác giao dịch viên.",
        "The controller is another person than the officer.");
    acting.apply(ActWork.to("check").set("controller", acting.actor()));
  }

  private static void sendBack(Acting acting, ActRequest request, Rules rules) {
    acting.apply(ActWork.to(request.act()));
  }

  private static void approve(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    notOfficer(
        acting,
        "Lãnh đạo phải khác giao dịch viên và người kiểm soát.",
        "The leader is another person than officer and controller.");
    if (acting.table.hasDone(row, acting.actor(), Set.of("check"))) {
      throw Refusals.duty(
          "SOD_T1",
          "Lãnh đạo phải khác giao dịch viên và người kiểm soát.",
          "The leader is another person than officer and controller.");
    }
    Signing.sameContent(row);
    acting.apply(
        ActWork.to("approve").set("leader", acting.actor()).set("ledger_status", "WAITING"));
    FactEvents.put(acting, "APPROVED");
    Orders.put(acting, Orders.LEDGER_POST, row.id() + "/" + row.version(), Map.of());
  }

  private static void refuse(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    notOfficer(
        acting,
        "Lãnh đạo phải khác giao dịch viên.",
        "The leader is another person than the officer.");
    RegimeProfile.Notice notice = rules.profile().notice();
    ControlActs.release(acting);
    acting.apply(
        ActWork.to("refuse")
            .set("leader", acting.actor())
            .set("budget_status", ControlActs.released(row))
            .detail(
                notice.title().vi()
                    + (notice.form().isEmpty() ? "" : " (mẫu " + notice.form() + ")")
                    + ", "
                    + notice.basis()));
    FactEvents.put(acting, "REFUSED");
  }

  /** It goes back to where the refusal was proposed: before its acceptance or after it. */
  private static void rejectRefusal(Acting acting, ActRequest request, Rules rules) {
    boolean accepted = acting.row().acceptedAt().isPresent();
    if (accepted != request.act().equals("reject_refusal")) {
      throw Refusals.notAllowed(request.act(), acting.row().state());
    }
    ControlActs.release(acting);
    acting.apply(
        ActWork.to(request.act()).set("budget_status", ControlActs.released(acting.row())));
  }

  private static void notOfficer(Acting acting, String vi, String en) {
    if (acting.actor().equals(acting.row().officer())
        || acting.table.hasDone(acting.row(), acting.actor(), ControlActs.OF_OFFICER)) {
      throw Refusals.duty("SOD_T1", vi, en);
    }
  }
}
