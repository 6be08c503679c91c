/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.util.List;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;

/**
 * V13 and V14: an advance states the advance rule of its contract or decision, an actual payment on
 * a contract the total of the acceptance record. Column {@code scope}: {@code ALL}, or {@code
 * OVER_THRESHOLD} for contracts over the threshold only.
 */
final class StatedOnSlip extends Rule {
  static final String ADVANCE = "advance-rule.csv";
  static final String ACCEPTANCE = "acceptance-total.csv";
  private final Voucher.Nature nature;
  private final ContractThreshold threshold;

  private StatedOnSlip(
      String id, Voucher.Nature nature, DatedTable table, ContractThreshold threshold) {
    super(id, table);
    this.nature = nature;
    this.threshold = threshold;
  }

  static StatedOnSlip advanceRule(DatedTable table, ContractThreshold threshold) {
    return new StatedOnSlip("V13", Voucher.Nature.ADVANCE, table, threshold);
  }

  static StatedOnSlip acceptanceTotal(DatedTable table, ContractThreshold threshold) {
    return new StatedOnSlip("V14", Voucher.Nature.ACTUAL, table, threshold);
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    DatedTable.Row row = table().one(question.on());
    List<Voucher> vouchers = question.content().vouchers();
    for (int at = 0; at < vouchers.size(); at++) {
      Voucher voucher = vouchers.get(at);
      if (voucher.nature() == nature && asked(voucher, row, question) && !stated(voucher)) {
        add(at, row, findings);
      }
    }
  }

  private boolean asked(Voucher voucher, DatedTable.Row row, RuleQuestion question) {
    return switch (row.text("scope")) {
      case "ALL" -> nature == Voucher.Nature.ADVANCE || voucher.contract() != null;
      case "OVER_THRESHOLD" -> threshold.isOver(voucher.contract(), question.on());
      default -> throw new IllegalStateException("no such scope: " + row.text("scope"));
    };
  }

  private boolean stated(Voucher voucher) {
    if (nature == Voucher.Nature.ADVANCE) {
      AdvanceRule rule = voucher.declared().advanceRule();
      return rule != null && !rule.text().isBlank();
    }
    ContractDeclaration acceptance = voucher.declared().acceptance();
    return acceptance != null && acceptance.value().isPositive();
  }

  private void add(int at, DatedTable.Row row, Findings findings) {
    boolean advance = nature == Voucher.Nature.ADVANCE;
    findings.add(
        row.level(),
        ReasonCode.R15,
        "vouchers[" + at + "]." + (advance ? "advance_rule" : "acceptance"),
        advance
            ? Text.of(
                "Tạm ứng chưa ghi quy định tạm ứng của hợp đồng hoặc quyết định.",
                "The advance does not state the advance rule of its contract or decision.")
            : Text.of(
                "Thực chi theo hợp đồng chưa ghi giá trị nghiệm thu.",
                "An actual payment on a contract does not state the total that was accepted."),
        advance
            ? Text.of(
                "Ghi quy định tạm ứng và tỷ lệ cao nhất.",
                "State the advance rule and its highest percentage.")
            : Text.of(
                "Ghi số, ngày, giá trị và bên ký của biên bản nghiệm thu.",
                "State number, date, total and party of the acceptance record."),
        row.basis());
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    boolean all = row.text("scope").equals("ALL");
    return nature == Voucher.Nature.ADVANCE
        ? Words.graded(
            "Ghi quy định tạm ứng " + (all ? "khi tạm ứng" : "khi hợp đồng vượt ngưỡng"),
            "Advance rule stated "
                + (all ? "for each advance" : "for contracts over the threshold"),
            row.level())
        : Words.graded(
            "Ghi giá trị nghiệm thu " + (all ? "khi có hợp đồng" : "khi hợp đồng vượt ngưỡng"),
            "Accepted total stated "
                + (all ? "for each contract" : "for contracts over the threshold"),
            row.level());
  }
}
