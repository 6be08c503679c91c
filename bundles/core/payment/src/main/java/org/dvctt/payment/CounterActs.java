/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.model.DossierContent;

/** The officer's acts for units whose dossiers come on paper: same rules, same numbers. */
final class CounterActs {
  static final Map<String, ActWork> WORK =
      Map.of(
          "counter_revise", CounterActs::revise,
          "counter_give_up", ReturnActs::giveUp,
          "counter_revise_returned", CounterActs::reviseReturned,
          "counter_close_returned", ReturnActs::closeReturned);

  private CounterActs() {}

  private static void revise(Acting acting, ActRequest request, Rules rules) {
    DossierContent content = content(acting, request);
    received(acting, request, rules, content, ReturnActs.nextVersion(acting, to(request), content));
  }

  private static void reviseReturned(Acting acting, ActRequest request, Rules rules) {
    DossierContent content = content(acting, request);
    List<VoucherRow> open = ReturnActs.openReturns(acting);
    if (content.vouchers().size() != open.size()) {
      throw Refusals.other(
          "NOT_THE_RETURNED",
          "Chỉ sửa các chứng từ bị trả lại: " + open.size() + " chứng từ.",
          "Only the vouchers that came back are revised: " + open.size() + ".",
          "Nhập đúng số chứng từ bị trả lại.",
          "Enter just the vouchers that came back.");
    }
    Change change =
        Versions.next(acting, to(request), content, open)
            .set("budget_status", "NONE")
            .set("revises_return", 1);
    received(acting, request, rules, content, change);
  }

  private static Change to(ActRequest request) {
    return ActWork.to(request.act());
  }

  private static DossierContent content(Acting acting, ActRequest request) {
    return new Drafts(acting.ground).revised(acting, Drafts.given(request.draft()));
  }

  /** Judged and accepted at once; the time of the paper is that of the act. */
  private static void received(
      Acting acting, ActRequest request, Rules rules, DossierContent content, Change change) {
    RuleBook.Asked asked = rules.asked();
    CoreChecks checks = new CoreChecks(acting, content);
    UnitActs.refuseFaults(checks, asked);
    acting.table.verdicts(acting.row(), "COUNTER", asked, checks.with(asked.verdicts()));
    Sending.received(acting, change, asked);
    acting.apply(ReceptionActs.accepted(acting, change, asked.deadline().workingDays()));
    Sending.documents(acting, acting.row().code().orElse(""));
  }
}
