/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.util.List;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;

/** C09: a contract over the threshold of the day is sent with the dossier. */
final class ContractSent extends Rule {

  ContractSent(DatedTable thresholds) {
    super("C09", thresholds);
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    Money limit = Money.of(table().one(question.on()).number("dong"));
    List<Voucher> vouchers = question.content().vouchers();
    if (question.content().attached(AttachmentKind.CONTRACT)) {
      if (!vouchers.isEmpty() && vouchers.stream().allMatch(v -> v.contract() == null)) {
        undeclared(question, findings);
      }
      return;
    }
    for (int at = 0; at < vouchers.size(); at++) {
      ContractDeclaration contract = vouchers.get(at).contract();
      if (contract != null && contract.value().compareTo(limit) > 0) {
        findings.add(
            Level.FAIL,
            ReasonCode.R01,
            "attachments",
            Text.of(
                "Hợp đồng "
                    + contract.number()
                    + " trị giá "
                    + Words.dong(contract.value())
                    + " vượt "
                    + Words.dong(limit)
                    + " nhưng chưa được gửi kèm.",
                "Contract "
                    + contract.number()
                    + " of "
                    + Words.dong(contract.value())
                    + " is over "
                    + Words.dong(limit)
                    + " and was not sent along."),
            Text.of("Gửi kèm hợp đồng rồi trình lại.", "Attach the contract and submit again."),
            basis(question.on()));
      }
    }
  }

  private void undeclared(RuleQuestion question, Findings findings) {
    findings.add(
        Level.WARN,
        ReasonCode.R15,
        "vouchers[0].contract",
        Text.of(
            "Có gửi kèm hợp đồng nhưng chưa chứng từ nào khai số, ngày, giá trị và bên ký.",
            "A contract is attached, but no voucher declares its number, date, total and party."),
        Text.of("Khai thông tin hợp đồng trên chứng từ.", "Declare the contract on the voucher."),
        basis(question.on()));
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    return Words.graded(
        "Gửi hợp đồng trên " + Words.dong(row.number("dong")),
        "Contracts over " + Words.dong(row.number("dong")) + " are sent",
        Level.FAIL);
  }
}
