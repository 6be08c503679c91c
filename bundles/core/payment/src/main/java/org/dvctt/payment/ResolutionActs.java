/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Map;
import java.util.Optional;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Role;
import org.dvctt.store.Sql;

/**
 * What became of an order whose answer stayed unknown or contradicts it: one person concludes with
 * evidence, another one confirms (SoD-T2).
 */
final class ResolutionActs {
  static final Map<String, ActWork> WORK =
      Map.of(
          "resolve_payment", ResolutionActs::payment,
          "resolve_ledger", ResolutionActs::ledger);

  private static final int MOST_REFERENCE = 60;

  private ResolutionActs() {}

  private static void payment(Acting acting, ActRequest request, Rules rules) {
    Sql sql = Sql.in(acting.tx);
    VoucherRow voucher =
        VoucherRow.of(sql, acting.row().id()).stream()
            .filter(found -> found.id().equals(request.input("voucher")))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusals.input(
                        "voucher", "Không có chứng từ này.", "There is no such voucher."));
    if (!voucher.askPerson()) {
      throw nothingToResolve();
    }
    String decision = decision(request, "PAID", "RETURNED");
    if (confirmed(acting, request, voucher.id(), decision, request.input("reference"))) {
      VoucherPayments payments = new VoucherPayments(acting);
      String by = "theo kết luận của " + acting.actorName();
      if (decision.equals("PAID")) {
        payments.paid(voucher, request.input("reference"), by);
      } else {
        payments.returned(voucher, request.input("reference"), by);
      }
      payments.settle();
    }
  }

  private static void ledger(Acting acting, ActRequest request, Rules rules) {
    if (!acting.row().ledger().equals("UNKNOWN") || !acting.row().askPerson()) {
      throw nothingToResolve();
    }
    String decision = decision(request, "POSTED", "REFUSED");
    if (confirmed(acting, request, "", decision, request.input("number"))) {
      if (decision.equals("POSTED")) {
        LedgerPosting.posted(acting, "resolve_ledger", request.input("number"));
      } else {
        acting.apply(
            new Change("resolve_ledger", DossierState.UNDER_CONTROL)
                .set("ledger_status", "REFUSED")
                .set("ask_person_at", null)
                .detail(decision));
      }
    }
  }

  /**
   * The first person's conclusion is kept and answered false; the second person's, when it is the
   * same, is answered true.
   */
  private static boolean confirmed(
      Acting acting, ActRequest request, String voucher, String decision, String reference) {
    Sql sql = Sql.in(acting.tx);
    Optional<Resolution> open = Resolution.open(sql, acting.row().id(), voucher);
    if (open.isEmpty()) {
      acting.needs(Role.KB_PAYMENT_MAKER);
      String evidence = request.input("evidence");
      boolean named = !reference.isEmpty() && reference.length() <= MOST_REFERENCE;
      if (!named || !Papers.known(sql, acting.row().unit(), evidence)) {
        throw Refusals.input(
            named ? "evidence" : "reference",
            "Cần số tham chiếu (tối đa 60 ký tự) và tệp làm bằng chứng.",
            "A reference of at most 60 characters and a file as evidence are needed.");
      }
      Resolution.propose(acting, voucher, decision, reference, evidence);
      note(acting, request, decision + " " + reference + " " + voucher);
      return false;
    }
    acting.needs(Role.KB_PAYMENT_CHECKER);
    if (open.get().proposedBy().equals(acting.actor())) {
      throw Refusals.duty(
          "SOD_T2",
          "Người xác nhận phải khác người kết luận.",
          "Who confirms is another person than who concluded.");
    }
    boolean same =
        open.get().decision().equals(decision) && open.get().reference().equals(reference);
    Resolution.close(acting, open.get(), same ? "CONFIRMED" : "REJECTED");
    if (!same) {
      note(acting, request, "không xác nhận " + open.get().decision());
    }
    return same;
  }

  private static void note(Acting acting, ActRequest request, String detail) {
    acting.apply(ActWork.stays(acting, request.act()).detail(detail.strip()));
  }

  private static String decision(ActRequest request, String one, String other) {
    String decision = request.input("decision");
    if (!decision.equals(one) && !decision.equals(other)) {
      throw Refusals.input(
          "decision",
          "Kết luận là " + one + " hoặc " + other + ".",
          "The decision is " + one + " or " + other + ".");
    }
    return decision;
  }

  private static RuntimeException nothingToResolve() {
    return Refusals.other(
        "NOTHING_TO_RESOLVE",
        "Chưa có gì cần người kết luận: câu trả lời chưa quá hạn.",
        "There is nothing for a person to conclude: no answer is overdue.",
        "Đợi hệ thống hỏi lại.",
        "Wait until the system has asked again.");
  }
}
