/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;

/** The unit's acts from its draft to its sending. */
final class UnitActs {
  static final Map<String, ActWork> WORK =
      Map.of(
          "cancel", UnitActs::cancel,
          "submit", UnitActs::submit,
          "submit_single", UnitActs::submit,
          "recall_sign2", UnitActs::toDraft,
          "recall_sign1", UnitActs::toDraft,
          "return2", UnitActs::toDraft,
          "return1", UnitActs::toDraft,
          "sign2", UnitActs::sign2,
          "sign1", UnitActs::sign1,
          "withdraw", (acting, request, rules) -> acting.apply(ActWork.to("withdraw")));

  private UnitActs() {}

  private static void cancel(Acting acting, ActRequest request, Rules rules) {
    if (acting.row().firstSentAt().isPresent()) {
      throw Refusals.other(
          "ONCE_SENT",
          "Hồ sơ đã từng gửi nên không thể hủy.",
          "The dossier was sent once and can't be cancelled.",
          "Chủ tài khoản chọn “Thôi đề nghị”.",
          "The account holder chooses “Give up”.");
    }
    acting.apply(ActWork.to("cancel"));
  }

  private static void submit(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    Enrolled.unit(acting.ground.registry, acting.tx, row.unit(), acting.today());
    boolean second =
        acting
            .ground
            .registry
            .account(acting.tx, row.content().account(), acting.today())
            .map(AccountRecord::secondSigner)
            .orElse(true);
    if (second != request.act().equals("submit")) {
      throw second
          ? Refusals.other(
              "SECOND_SIGNER",
              "Tài khoản này có người ký thứ hai.",
              "This account has a second signer.",
              "Chọn “Trình ký”.",
              "Choose “Submit”.")
          : Refusals.other(
              "NO_SECOND_SIGNER",
              "Tài khoản này đăng ký không có người ký thứ hai.",
              "This account is registered without a second signer.",
              "Chọn “Trình chủ tài khoản ký”.",
              "Choose “Submit for one signature”.");
    }
    RuleBook.Asked asked = rules.asked();
    CoreChecks checks = new CoreChecks(acting, row.content());
    refuseFaults(checks, asked);
    acting.table.verdicts(row, "SUBMIT", asked, checks.with(asked.verdicts()));
    acting.apply(
        ActWork.to(request.act())
            .set("provisional_pack", asked.pack())
            .detail("pack " + asked.pack()));
  }

  /** All faults at once: those that need no regime and those of the rules. */
  static void refuseFaults(CoreChecks checks, RuleBook.Asked asked) {
    List<Reason> faults = checks.faults();
    asked.failing().forEach(verdict -> faults.addAll(verdict.reasons()));
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private static void toDraft(Acting acting, ActRequest request, Rules rules) {
    acting.table.voidSignatures(acting.row());
    acting.apply(ActWork.to(request.act()));
  }

  private static void sign2(Acting acting, ActRequest request, Rules rules) {
    Signing.check(acting, 2);
    acting.sign(2);
    acting.apply(ActWork.to("sign2").detail(acting.row().contentHash()));
  }

  private static void sign1(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    RuleBook.Asked asked = rules.asked();
    Signing.check(acting, 1);
    if (row.pinnedPack().isEmpty() && !asked.pack().equals(row.provisionalPack())) {
      acting.table.voidSignatures(row);
      acting.apply(ActWork.to("repack").detail(Repacking.differences(acting, asked)));
      return;
    }
    CoreChecks checks = new CoreChecks(acting, row.content());
    refuseFaults(checks, asked);
    acting.sign(1);
    acting.table.verdicts(row, "SIGN1", asked, checks.with(asked.verdicts()));
    acting.apply(Sending.columns(acting, ActWork.to("sign1"), asked));
    Sending.tell(acting);
  }
}
