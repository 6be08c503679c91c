/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Payee;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/** Looks whether what was read from a file of vouchers can be an answer. */
final class Intakes {
  private static final int LARGEST_TEMPLATE = 1 << 20;
  private final Parts parts;
  private final GuardLimits.Answers limits;

  Intakes(Parts parts, GuardLimits.Answers limits) {
    this.parts = parts;
    this.limits = limits;
  }

  void read(IntakeAnswer answer) {
    parts.few(answer.faults().size(), "faults of a file");
    for (IntakeFault fault : answer.faults()) {
      parts.word(fault.code(), "code of a fault");
      place(fault.place());
      parts.text(fault.field(), "field of a fault");
      parts.text(fault.sentence(), "sentence of a fault");
      parts.text(fault.nextStep(), "next step of a fault");
    }
    long rows = 0;
    for (VoucherDraft draft : answer.vouchers()) {
      rows += Math.max(1, draft.lines().size());
    }
    parts.sound(rows <= limits.rows(), rows + " rows of a file; " + limits.rows() + " are allowed");
    answer.vouchers().forEach(this::draft);
  }

  void template(IntakeFile template) {
    parts.word(template.name(), "name of a template");
    parts.sound(
        template.size() > 0 && template.size() <= LARGEST_TEMPLATE,
        "a template of " + template.size() + " bytes");
  }

  private void place(@Nullable IntakePlace place) {
    parts.text(parts.present(place, "place in a file").part(), "place in a file");
  }

  private void draft(VoucherDraft draft) {
    parts.text(draft.unit(), "unit of a voucher");
    parts.text(draft.account(), "account of a voucher");
    parts.present(draft.budgetYear(), "budget year of a voucher");
    place(draft.place());
    draft.lines().forEach(this::place);
    Voucher voucher = draft.voucher();
    parts.text(voucher.number(), "number of a voucher");
    parts.text(voucher.form(), "form of a voucher");
    parts.present(voucher.date(), "date of a voucher");
    parts.present(voucher.program(), "programme of a voucher");
    parts.present(voucher.ticks(), "ticks of a voucher");
    parts.present(voucher.ticks().nature(), "nature of a voucher");
    parts.present(voucher.ticks().method(), "method of a voucher");
    parts.present(voucher.ticks().budget(), "budget of a voucher");
    parts.text(voucher.content(), "content of a voucher");
    parts.text(voucher.words(), "words of a voucher");
    parts.sound(
        !parts.present(voucher.total(), "total of a voucher").isNegative(), "a total below zero");
    parts.present(voucher.declared(), "declarations of a voucher");
    payee(voucher.payee());
    cash(voucher.cash());
    contract(voucher.declared().contract());
    contract(voucher.declared().acceptance());
    voucher.lines().forEach(this::line);
  }

  private void line(VoucherLine line) {
    parts.text(line.content(), "content of a line");
    parts.present(line.econItem(), "item of a line");
    parts.present(line.sector(), "sector of a line");
    parts.present(line.fundSource(), "source of a line");
    parts.sound(
        !parts.present(line.amount(), "amount of a line").isNegative(), "an amount below zero");
  }

  private void payee(@Nullable Payee payee) {
    if (payee != null) {
      parts.text(payee.name(), "payee");
      parts.text(payee.taxCode(), "tax code of a payee");
      parts.text(payee.account(), "account of a payee");
      parts.text(payee.bankCode(), "bank of a payee");
    }
  }

  private void cash(@Nullable CashReceiver cash) {
    if (cash != null) {
      parts.text(cash.name(), "receiver of cash");
      parts.text(cash.idNumber(), "id of a receiver of cash");
      parts.text(cash.issuedBy(), "issuer of an id");
    }
  }

  private void contract(@Nullable ContractDeclaration contract) {
    if (contract != null) {
      parts.text(contract.number(), "number of a contract");
      parts.text(contract.counterparty(), "other side of a contract");
      parts.sound(!contract.value().isNegative(), "a contract below zero");
    }
  }
}
