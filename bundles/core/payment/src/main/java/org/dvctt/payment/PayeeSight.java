/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Map;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.PayeeCheckView;
import org.dvctt.api.payment.PayeeCheckView.Result;
import org.dvctt.model.Payee;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;
import org.dvctt.payment.PayeeTable.Answered;
import org.dvctt.payment.PayeeTable.Standing;
import org.dvctt.payment.PayeeTable.State;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What one person is shown of the checks of a dossier's payees. The treasury sees who holds an
 * account; a unit is told a name only when it wrote that name itself, since otherwise whoever knows
 * an account number could learn whose it is.
 */
final class PayeeSight {
  private static final Text NO_DIRECTORY =
      Text.of(
          "Chưa cài danh bạ tài khoản ngân hàng nào; khi có, hệ thống tự hỏi.",
          "No directory of bank accounts is installed; when one is, it is asked by itself.");
  private static final Text NOT_ASKED = Text.of("Chưa hỏi ngân hàng.", "No bank was asked.");
  private static final Text BEING_ASKED =
      Text.of("Đang hỏi ngân hàng.", "The bank is being asked.");

  private final Map<String, Answered> answers;
  private final Optional<Standing> standing;
  private final boolean treasury;
  private final boolean over;

  PayeeSight(Sql sql, DossierRow row, Actor actor) {
    PayeeTable table = new PayeeTable(sql);
    this.answers = table.answers(row.id());
    this.standing = table.standing(row.id());
    this.treasury = Reach.seesForTreasury(actor, row);
    this.over = !PayeeVerifying.ASKABLE.contains(row.state());
  }

  /**
   * @param field path of the payee
   * @return null when there is no account to pay to
   */
  @Nullable PayeeCheckView of(@Nullable Payee payee, String field) {
    Optional<Named> named = PayeeTable.named(payee);
    if (named.isEmpty()) {
      return null;
    }
    Answered answered = answers.get(PayeeTable.hash(named.get()));
    return answered == null ? unknown() : known(named.get(), answered, field);
  }

  private PayeeCheckView unknown() {
    State state = standing.map(Standing::state).orElse(State.DONE);
    Text why = standing.map(Standing::why).orElse(PayeeVerifying.NOTHING);
    if (state == State.NO_DIRECTORY) {
      return nothing(Result.NOT_CHECKED, NO_DIRECTORY);
    }
    boolean waits = state == State.WAITING && !over;
    Text otherwise = waits ? BEING_ASKED : NOT_ASKED;
    return nothing(
        waits ? Result.WAITING : Result.NOT_CHECKED, why.vi().isBlank() ? otherwise : why);
  }

  private static PayeeCheckView nothing(Result result, Text why) {
    return new PayeeCheckView(result, "", "", "", null, null, null, why);
  }

  private PayeeCheckView known(Named payee, Answered answered, String field) {
    boolean told =
        treasury || answered.result() == Result.EXACT || answered.result() == Result.FOLDED;
    return new PayeeCheckView(
        answered.result(),
        told ? answered.holder() : "",
        answered.newBankCode(),
        answered.source(),
        answered.heldOn(),
        answered.checkedAt(),
        reason(payee, answered, field),
        PayeeVerifying.NOTHING);
  }

  private @Nullable Reason reason(Named payee, Answered answered, String field) {
    return switch (answered.result()) {
      case NO -> treasury ? otherName(payee, answered, field) : nameDoesNotFit(field);
      case NO_ACCOUNT ->
          Refusals.fault(
              "R13",
              field + ".account",
              "Ngân hàng không có tài khoản này.",
              "The bank has no such account.",
              treasury
                  ? "Yêu cầu đơn vị bổ sung, lý do R13."
                  : "Kiểm tra số tài khoản và ngân hàng với người hưởng rồi sửa.",
              treasury
                  ? "Have the unit complete it, reason R13."
                  : "Check account number and bank with the payee and correct them.");
      case NO_BANK -> bankIsGone(payee, answered, field);
      default -> null;
    };
  }

  private static Reason nameDoesNotFit(String field) {
    return Refusals.fault(
        "R14",
        field + ".name",
        "Tên người hưởng không khớp chủ tài khoản tại ngân hàng.",
        "The payee's name does not fit the holder of the account at the bank.",
        "Kiểm tra tên và số tài khoản với người hưởng rồi sửa trước khi ký.",
        "Check name and account number with the payee and correct them before signing.");
  }

  private static Reason otherName(Named payee, Answered answered, String field) {
    return Refusals.fault(
        "R14",
        field + ".name",
        "Hồ sơ ghi “" + payee.name() + "”, ngân hàng ghi “" + answered.holder() + "”.",
        "The dossier says “" + payee.name() + "”, the bank says “" + answered.holder() + "”.",
        "So với hợp đồng, hóa đơn; nếu sai, yêu cầu đơn vị bổ sung, lý do R14.",
        "Compare with contract and invoice; if it is wrong, have the unit complete it, reason R14.");
  }

  private static Reason bankIsGone(Named payee, Answered answered, String field) {
    String code = payee.account().bankCode();
    boolean known = !answered.newBankCode().isEmpty();
    return Refusals.fault(
        "R13",
        field + ".bank_code",
        "Mã ngân hàng " + code + " không còn dùng (sáp nhập hoặc đổi mã).",
        "Bank code " + code + " is no longer in use (a merger or another code).",
        known
            ? "Dùng mã " + answered.newBankCode() + " sau khi hỏi lại người hưởng."
            : "Hỏi người hưởng mã ngân hàng mới.",
        known
            ? "Write " + answered.newBankCode() + " after asking the payee."
            : "Ask the payee for the bank's new code.");
  }
}
