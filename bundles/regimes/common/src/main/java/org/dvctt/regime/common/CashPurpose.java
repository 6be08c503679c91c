/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.util.List;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;

/**
 * C05: cash is for listed purposes only. The law lists purposes in words; the table gives the items
 * that usually stand for them, so what it finds is for a person to look at.
 */
final class CashPurpose extends Rule {
  static final String FILE = "cash-purposes.csv";

  CashPurpose(DatedTable purposes) {
    super("C05", purposes);
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    List<DatedTable.Row> purposes = table().on(question.on());
    List<Voucher> vouchers = question.content().vouchers();
    for (int v = 0; v < vouchers.size(); v++) {
      if (vouchers.get(v).method() != Voucher.Method.CASH) {
        continue;
      }
      List<VoucherLine> lines = vouchers.get(v).lines();
      for (int l = 0; l < lines.size(); l++) {
        int item = Integer.parseInt(lines.get(l).econItem().value());
        if (purposes.stream().noneMatch(row -> ExpenditureItem.holds(row, item))) {
          findings.add(
              Level.WARN,
              ReasonCode.R20,
              "vouchers[" + v + "].lines[" + l + "].econ_item",
              Text.of(
                  "Tiểu mục " + item + " thường không được chi bằng tiền mặt.",
                  "Sub-item " + item + " is usually not paid in cash."),
              Text.of(
                  "Chuyển khoản cho người hưởng, hoặc nêu rõ nội dung được chi tiền mặt.",
                  "Transfer to the payee, or state which permitted purpose it is."),
              purposes.get(0).basis());
        }
      }
    }
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    String span = " (" + row.text("first_item") + "–" + row.text("last_item") + ")";
    Text name = row.named();
    return Text.of(name.vi() + span, name.en() + span);
  }
}
