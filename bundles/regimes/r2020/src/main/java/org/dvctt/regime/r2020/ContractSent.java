/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Money;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.model.Voucher;

/** C09: a contract over the threshold of the day is sent with the dossier. */
final class ContractSent implements Rule {
  private final DatedTable thresholds = DatedTable.read("contract-threshold.csv", 1);

  @Override
  public String id() {
    return "C09";
  }

  @Override
  public String basis(RuleQuestion question) {
    return threshold(question).basis();
  }

  @Override
  public Verdict judge(RuleRef rule, RuleQuestion question) {
    DatedTable.Row threshold = threshold(question);
    Money limit = Money.of(threshold.number(0));
    List<Reason> missing = new ArrayList<>();
    List<Reason> undeclared = new ArrayList<>();
    List<Voucher> vouchers = question.content().vouchers();
    for (int at = 0; at < vouchers.size(); at++) {
      Voucher voucher = vouchers.get(at);
      ContractDeclaration contract = voucher.contract();
      if (contract != null
          && contract.value().compareTo(limit) > 0
          && !question.content().attached(AttachmentKind.CONTRACT)) {
        missing.add(missing(at, contract, limit, threshold.basis()));
      } else if (contract == null && question.content().attached(AttachmentKind.CONTRACT)) {
        undeclared.add(undeclared(at, threshold.basis()));
      }
    }
    if (!missing.isEmpty()) {
      missing.addAll(undeclared);
      return Verdict.fail(rule, missing);
    }
    return undeclared.isEmpty() ? Verdict.pass(rule) : Verdict.warn(rule, undeclared);
  }

  private DatedTable.Row threshold(RuleQuestion question) {
    return thresholds
        .on(question.on())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no threshold on " + question.on()));
  }

  private static Reason missing(int at, ContractDeclaration contract, Money limit, String basis) {
    return new Reason(
        "R01",
        "attachments",
        Text.of(
            "Hợp đồng "
                + contract.value().formatted()
                + " đồng vượt "
                + limit.formatted()
                + " đồng nhưng chưa được gửi kèm.",
            "The contract of "
                + contract.value().formatted()
                + " đồng is over "
                + limit.formatted()
                + " đồng and was not sent along."),
        Text.of("Gửi kèm hợp đồng rồi trình lại.", "Attach the contract and submit again."),
        basis);
  }

  private static Reason undeclared(int at, String basis) {
    return new Reason(
        "R15",
        "vouchers[" + at + "].contract",
        Text.of(
            "Có gửi kèm hợp đồng nhưng chưa khai số, ngày, giá trị và bên ký.",
            "A contract is attached, but its number, date, total and party are not declared."),
        Text.of("Khai thông tin hợp đồng trên chứng từ.", "Declare the contract on the voucher."),
        basis);
  }
}
