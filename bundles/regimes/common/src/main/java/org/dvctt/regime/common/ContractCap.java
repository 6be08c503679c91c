/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.util.List;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;

/**
 * C07 (and the second half of V12): what other dossiers and this one draw on a contract is no more
 * than its total; one contract has one total.
 */
final class ContractCap extends Rule {
  static final String FILE = "contract-cap.csv";

  ContractCap(DatedTable table) {
    super("C07", table);
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    Contracts.of(question)
        .forEach(
            (number, vouchers) -> {
              Money before = Contracts.known(question.facts().paidOnContract(), number);
              cap(number, vouchers, before, question, findings);
              sameTotal(number, vouchers, question, findings);
            });
  }

  /** One fault a contract, at the voucher that goes over. */
  private void cap(
      String number,
      List<Contracts.Placed> vouchers,
      Money before,
      RuleQuestion question,
      Findings findings) {
    Money cap = vouchers.get(0).contract().value();
    Money whole = Sums.plus(before, Contracts.sum(vouchers));
    Money drawn = before;
    for (Contracts.Placed placed : vouchers) {
      drawn = Sums.plus(drawn, placed.total());
      if (drawn.compareTo(cap) > 0) {
        findings.add(
            table().one(question.on()).level(),
            ReasonCode.R16,
            placed.field("contract.total"),
            over(number, before, drawn.compareTo(whole) > 0 ? drawn : whole, cap),
            Text.of(
                "Giảm số tiền, hoặc khai đúng giá trị hợp đồng (kể cả phụ lục).",
                "Lower the amount, or declare the contract's right total (with its appendices)."),
            basis(question.on()));
        return;
      }
    }
  }

  private static Text over(String number, Money before, Money whole, Money cap) {
    return Text.of(
        "Hợp đồng "
            + number
            + ": đã thanh toán "
            + Words.dong(before)
            + ", lũy kế cả hồ sơ này "
            + Words.dong(whole)
            + ", vượt giá trị "
            + Words.dong(cap)
            + " là "
            + Words.dong(whole.minus(cap))
            + ".",
        "Contract "
            + number
            + ": "
            + Words.dong(before)
            + " were paid before, "
            + Words.dong(whole)
            + " with this dossier; that is "
            + Words.dong(whole.minus(cap))
            + " over its total of "
            + Words.dong(cap)
            + ".");
  }

  private void sameTotal(
      String number, List<Contracts.Placed> vouchers, RuleQuestion question, Findings findings) {
    ContractDeclaration first = vouchers.get(0).contract();
    for (Contracts.Placed placed : vouchers) {
      if (!placed.contract().value().equals(first.value())) {
        findings.add(
            table().one(question.on()).level(),
            ReasonCode.R15,
            placed.field("contract.total"),
            Text.of(
                "Hợp đồng "
                    + number
                    + " được khai hai giá trị: "
                    + Words.dong(first.value())
                    + " và "
                    + Words.dong(placed.contract().value())
                    + ".",
                "Contract "
                    + number
                    + " is declared with two totals: "
                    + Words.dong(first.value())
                    + " and "
                    + Words.dong(placed.contract().value())
                    + "."),
            Text.of("Khai cùng một giá trị.", "Declare one total."),
            basis(question.on()));
      }
    }
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    Text source = row.named();
    return Words.graded(
        "Lũy kế không vượt giá trị hợp đồng, " + source.vi(),
        "All payments together no more than the contract's total, " + source.en(),
        row.level());
  }
}
