/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.Objects;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/** Puts a stored voucher into a form, field by field. */
final class ShownVoucher {
  private final DraftForm form;
  private final int number;
  private final String at;

  ShownVoucher(DraftForm form, int number) {
    this.form = form;
    this.number = number;
    at = DraftForm.voucher(number);
  }

  void put(Voucher voucher) {
    form.put(at + "number", voucher.number());
    form.put(at + "date", voucher.date().toString());
    form.put(at + "nature", voucher.nature().name());
    form.put(at + "method", voucher.method().name());
    form.put(at + "program", voucher.program().value());
    form.put(at + "content", voucher.content());
    declared(voucher.declared());
    CashReceiver cash = voucher.cash();
    if (cash != null) {
      form.put(at + "cash.name", cash.name());
      form.put(at + "cash.id_number", cash.idNumber());
      form.put(at + "cash.id_issued_on", Objects.toString(cash.issuedOn(), ""));
      form.put(at + "cash.id_issued_by", cash.issuedBy());
    }
    Payee payee = voucher.payee();
    if (payee != null) {
      form.put(at + "payee.name", payee.name());
      form.put(at + "payee.tax_code", payee.taxCode());
      form.put(at + "payee.account", payee.account());
      form.put(at + "payee.bank_code", payee.bankCode());
    }
    for (int i = 0; i < voucher.lines().size(); i++) {
      line(DraftForm.row(number, i), voucher.lines().get(i));
    }
    form.added(voucher.lines().size());
  }

  private void line(String row, VoucherLine line) {
    form.put(row + "content", line.content());
    form.put(row + "econ_item", line.econItem().value());
    form.put(row + "sector", line.sector().value());
    form.put(row + "fund_source", line.fundSource().value());
    form.put(row + "amount", line.amount().formatted());
    paper(row + "invoice.", line.invoice());
    paper(row + "document.", line.document());
  }

  private void declared(Declarations declared) {
    paper(at + "tender.", declared.tender());
    contract(at + "contract.", declared.contract());
    contract(at + "acceptance.", declared.acceptance());
    AdvanceRule rule = declared.advanceRule();
    if (rule != null) {
      form.put(at + "advance_rule.text", rule.text());
      form.put(
          at + "advance_rule.most_percent",
          rule.mostPercent() == 0 ? "" : Integer.toString(rule.mostPercent()));
    }
  }

  private void contract(String field, @Nullable ContractDeclaration contract) {
    if (contract != null) {
      form.put(field + "number", contract.number());
      form.put(field + "signed_on", Objects.toString(contract.signedOn(), ""));
      form.put(field + "total", contract.total() == null ? "" : contract.value().formatted());
      form.put(field + "counterparty", contract.counterparty());
    }
  }

  private void paper(String field, @Nullable PaperRef paper) {
    if (paper != null) {
      form.put(field + "number", paper.number());
      form.put(field + "date", paper.date().toString());
    }
  }
}
