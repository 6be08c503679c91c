/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Voucher;
import org.dvctt.store.Sql;

/** The unit's acts on what came back: from the treasury for completion, or from the bank. */
final class ReturnActs {
  static final Map<String, ActWork> WORK =
      Map.of(
          "revise", ReturnActs::revise,
          "give_up", ReturnActs::giveUp,
          "revise_returned", ReturnActs::reviseReturned,
          "close_returned", ReturnActs::closeReturned);

  private ReturnActs() {}

  private static void revise(Acting acting, ActRequest request, Rules rules) {
    acting.apply(nextVersion(acting, ActWork.to("revise"), acting.row().content()));
  }

  /** The next version of a dossier that is to be completed; none of its payments was ordered. */
  static Change nextVersion(Acting acting, Change change, DossierContent content) {
    List<VoucherRow> present =
        VoucherRow.of(Sql.in(acting.tx), acting.row().id()).stream()
            .filter(voucher -> voucher.contentVersion() == acting.row().contentVersion())
            .toList();
    return Versions.next(acting, change, content, present).set("budget_status", "NONE");
  }

  static void giveUp(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    if (row.firstSentAt().isEmpty()) {
      throw Refusals.other(
          "NEVER_SENT",
          "Hồ sơ chưa từng gửi.",
          "The dossier was never sent.",
          "Người lập chọn “Hủy”.",
          "Its maker chooses “Cancel”.");
    }
    if (vouchers(acting).stream().anyMatch(v -> v.payment() == VoucherRow.Payment.SUCCESS)) {
      throw Refusals.other(
          "SOMETHING_PAID",
          "Đã có chứng từ được thanh toán.",
          "Some voucher has been paid.",
          "Chọn “Kết thúc khoản bị trả lại”.",
          "Choose “Close the returned”.");
    }
    acting.apply(ActWork.to(request.act()));
  }

  private static void reviseReturned(Acting acting, ActRequest request, Rules rules) {
    List<VoucherRow> open = openReturns(acting);
    DossierContent content = with(acting, open.stream().map(v -> v.voucher(acting)).toList());
    acting.apply(
        Versions.next(acting, ActWork.to("revise_returned"), content, open)
            .set("budget_status", "NONE")
            .set("revises_return", 1));
  }

  static List<VoucherRow> openReturns(Acting acting) {
    return vouchers(acting).stream().filter(VoucherRow::openReturn).toList();
  }

  private static DossierContent with(Acting acting, List<Voucher> vouchers) {
    DossierContent present = acting.row().content();
    return new DossierContent(
        present.dossierId(),
        present.service(),
        present.unit(),
        present.office(),
        present.account(),
        present.chapter(),
        present.budgetYear(),
        vouchers,
        present.attachments());
  }

  static void closeReturned(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    if (row.state() == DossierState.DRAFT && !row.revisesReturn()) {
      throw Refusals.notAllowed(request.act(), row.state());
    }
    List<VoucherRow> vouchers = vouchers(acting);
    VoucherRow.supersede(
        Sql.in(acting.tx),
        vouchers.stream()
            .filter(v -> v.openReturn() || v.payment() == VoucherRow.Payment.NONE)
            .toList());
    acting.table.voidSignatures(row);
    if (vouchers.stream().anyMatch(v -> v.payment() == VoucherRow.Payment.SUCCESS)) {
      new VoucherPayments(acting).complete(request.act());
    } else {
      acting.apply(new Change(request.act(), DossierState.CANCELLED));
    }
  }

  private static List<VoucherRow> vouchers(Acting acting) {
    return VoucherRow.of(Sql.in(acting.tx), acting.row().id());
  }
}
