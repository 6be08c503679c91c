/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.List;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.BankAnswer;
import org.dvctt.store.Sql;

/** What becomes of a voucher's payment, whoever tells it: the bank, its news, or two persons. */
final class VoucherPayments {
  private final Acting acting;
  private final Sql sql;

  VoucherPayments(Acting acting) {
    this.acting = acting;
    this.sql = Sql.in(acting.tx);
  }

  /**
   * The bank's own word of what became of the order, whether asked for or not. People may have
   * concluded otherwise meanwhile; then they are asked again.
   */
  void answered(VoucherRow voucher, BankAnswer answer) {
    if (answer.status() != BankAnswer.Status.PAID) {
      returned(voucher, answer.reference(), answer.reason());
    } else if (voucher.payment() == VoucherRow.Payment.RETURNED) {
      contradicted(voucher, "the bank says that it paid: " + answer.reference());
    } else {
      paid(voucher, answer.reference(), "");
    }
    settle();
  }

  /** The bank paid. Telling it again changes nothing. */
  void paid(VoucherRow voucher, String reference, String detail) {
    if (voucher.payment() != VoucherRow.Payment.SUCCESS || voucher.askPerson()) {
      if (voucher.payment() == VoucherRow.Payment.RETURNED) {
        takeAgain(voucher);
      }
      write(voucher, VoucherRow.Payment.SUCCESS, reference);
      stays("paid", voucher.id() + " " + reference + " " + detail);
    }
  }

  /** The bank refused it, or it came back later: the money returns to its budget lines. */
  void returned(VoucherRow voucher, String reference, String why) {
    if (voucher.payment() != VoucherRow.Payment.RETURNED) {
      write(voucher, VoucherRow.Payment.RETURNED, reference);
      acting.ground.budget.giveBack(
          acting.tx,
          acting.row().id(),
          voucher.contentVersion(),
          voucher.id(),
          voucher.claims(acting));
      stays("returned", voucher.id() + " " + reference + " " + why);
      NoticeEvents.returned(acting, voucher, why);
    } else if (voucher.askPerson()) {
      write(voucher, VoucherRow.Payment.RETURNED, reference);
      stays("returned", voucher.id() + " " + reference + " " + why);
    }
  }

  /**
   * What was held for returned was paid after all: its money leaves the budget lines again.
   *
   * @throws org.dvctt.model.Refused R09 when it is no longer there
   */
  private void takeAgain(VoucherRow voucher) {
    String id = acting.row().id();
    acting.ground.budget.reserve(acting.tx, id, voucher.contentVersion(), voucher.claims(acting));
    acting.ground.budget.consume(acting.tx, id, voucher.contentVersion());
  }

  /**
   * No answer, or one that contradicts the order: asked again, and a person after its limit.
   *
   * @param contradicts a person is asked at once
   */
  void unknown(VoucherRow voucher, String why, boolean contradicts) {
    Instant limit = Instant.now().plus(acting.ground.settings.personAfter());
    if (voucher.payment() == VoucherRow.Payment.PROCESSING) {
      sql.update(
          "UPDATE dossier_voucher SET payment = 'UNKNOWN', ask_person_at = ? WHERE voucher_id = ?",
          contradicts ? Instant.now() : limit,
          voucher.id());
      stays("unknown", voucher.id() + " " + why);
    } else if (voucher.payment() == VoucherRow.Payment.UNKNOWN && contradicts) {
      contradicted(voucher, why);
    }
  }

  /** News that contradict what was ordered: nothing moves until persons have concluded. */
  void contradicted(VoucherRow voucher, String why) {
    if (!voucher.askPerson()) {
      sql.update(
          "UPDATE dossier_voucher SET ask_person_at = ? WHERE voucher_id = ?",
          Instant.now(),
          voucher.id());
      stays("unknown", voucher.id() + " " + why);
    }
  }

  /** Moves the dossier when every payment of it has its answer. */
  void settle() {
    List<VoucherRow> vouchers =
        VoucherRow.of(sql, acting.row().id()).stream()
            .filter(voucher -> !voucher.superseded())
            .toList();
    boolean returned = vouchers.stream().anyMatch(VoucherRow::openReturn);
    DossierRow row = acting.row();
    if (row.state() == DossierState.COMPLETED && returned) {
      acting.apply(new Change("late_return", DossierState.PAYMENT_RETURNED));
    } else if (row.state() == DossierState.PAYMENT_SENT
        && vouchers.stream()
            .allMatch(
                voucher ->
                    voucher.openReturn() || voucher.payment() == VoucherRow.Payment.SUCCESS)) {
      if (returned) {
        acting.apply(new Change("bank_return", DossierState.PAYMENT_RETURNED));
      } else {
        complete("settle");
      }
    }
  }

  /** The end, with its fact for the rollout the first time. */
  void complete(String act) {
    acting.apply(new Change(act, DossierState.COMPLETED).set("completed_at", acting.now));
    FactEvents.put(acting, "COMPLETED");
  }

  private void write(VoucherRow voucher, VoucherRow.Payment payment, String reference) {
    if (voucher.askPerson()) {
      Resolution.overtaken(acting, voucher.id());
    }
    sql.update(
        "UPDATE dossier_voucher SET payment = ?, bank_reference = ?, ask_person_at = NULL"
            + " WHERE voucher_id = ?",
        payment,
        reference,
        voucher.id());
  }

  private void stays(String act, String detail) {
    acting.apply(new Change(act, acting.row().state()).detail(detail.strip()));
  }
}
