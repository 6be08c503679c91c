/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.VoucherLine;

/**
 * C08 (and the second half of V13): advances on a contract are no more than the percentage that the
 * contract states, than the ceiling of the regime where it has one, and than the year's allotment.
 *
 * <p>Columns: {@code over_dong} contracts above this value; {@code percent} of their total, 0 when
 * the contract alone says; {@code allotment} {@code yes} when the year's allotment is a limit too.
 */
final class AdvanceLevel extends Rule {
  static final String FILE = "advance-level.csv";
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  AdvanceLevel(DatedTable table) {
    super("C08", table);
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    Contracts.of(question)
        .forEach(
            (number, vouchers) -> {
              List<Contracts.Placed> advances =
                  vouchers.stream().filter(Contracts.Placed::advance).toList();
              if (!advances.isEmpty()) {
                Money before = Contracts.known(question.facts().advancedOnContract(), number);
                look(
                    number,
                    advances,
                    Sums.plus(before, Contracts.sum(advances)),
                    question,
                    findings);
              }
            });
  }

  private void look(
      String number,
      List<Contracts.Placed> advances,
      Money advanced,
      RuleQuestion question,
      Findings findings) {
    Contracts.Placed last = advances.get(advances.size() - 1);
    Money total = last.contract().value();
    List<DatedTable.Row> rows = table().on(question.on());
    AdvanceRule stated = last.voucher().declared().advanceRule();
    if (stated != null && stated.mostPercent() > 0 && over(advanced, stated.mostPercent(), total)) {
      findings.add(
          Level.FAIL,
          ReasonCode.R17,
          last.field("advance_rule"),
          percent(number, advanced, stated.mostPercent(), total, "hợp đồng", "the contract"),
          NEXT,
          basis(question.on()));
    }
    for (DatedTable.Row row : rows) {
      if (total.dong() <= row.number("over_dong")) {
        continue;
      }
      int most = (int) row.number("percent");
      if (most > 0 && over(advanced, most, total)) {
        findings.add(
            row.level(),
            ReasonCode.R17,
            last.field("total"),
            percent(number, advanced, most, total, "chế độ", "the regime"),
            NEXT,
            row.basis());
      }
      if (row.text("allotment").equals("yes")) {
        allotment(number, advances, advanced, row, question, findings);
      }
    }
  }

  private static final Text NEXT =
      Text.of(
          "Giảm số tạm ứng, hoặc thanh toán khối lượng đã nghiệm thu.",
          "Lower the advance, or pay for work that was accepted.");

  private static boolean over(Money advanced, int percent, Money total) {
    return BigInteger.valueOf(advanced.dong())
            .multiply(HUNDRED)
            .compareTo(BigInteger.valueOf(total.dong()).multiply(BigInteger.valueOf(percent)))
        > 0;
  }

  private static Text percent(
      String number, Money advanced, int most, Money total, String byVi, String byEn) {
    return Text.of(
        "Hợp đồng "
            + number
            + ": tạm ứng lũy kế "
            + Words.dong(advanced)
            + " vượt "
            + most
            + " % của "
            + Words.dong(total)
            + " theo "
            + byVi
            + ".",
        "Contract "
            + number
            + ": advances of "
            + Words.dong(advanced)
            + " are over "
            + most
            + " % of "
            + Words.dong(total)
            + ", the limit of "
            + byEn
            + ".");
  }

  /** Only where the allotment of every line that the advances draw on is known. */
  private static void allotment(
      String number,
      List<Contracts.Placed> advances,
      Money advanced,
      DatedTable.Row row,
      RuleQuestion question,
      Findings findings) {
    Map<BudgetLine, Money> allotted = question.facts().allotted();
    TreeSet<BudgetLine> drawn = new TreeSet<>();
    for (Contracts.Placed placed : advances) {
      for (VoucherLine line : placed.voucher().lines()) {
        drawn.add(question.content().budgetLine(placed.voucher(), line));
      }
    }
    if (!allotted.keySet().containsAll(drawn)) {
      return;
    }
    Money limit =
        drawn.stream()
            .map(line -> allotted.getOrDefault(line, Money.ZERO))
            .reduce(Money.ZERO, Sums::plus);
    if (advanced.compareTo(limit) > 0) {
      findings.add(
          row.level(),
          ReasonCode.R17,
          advances.get(advances.size() - 1).field("total"),
          Text.of(
              "Hợp đồng "
                  + number
                  + ": tạm ứng lũy kế "
                  + Words.dong(advanced)
                  + " vượt dự toán năm "
                  + Words.dong(limit)
                  + ".",
              "Contract "
                  + number
                  + ": advances of "
                  + Words.dong(advanced)
                  + " are over the year's allotment of "
                  + Words.dong(limit)
                  + "."),
          NEXT,
          row.basis());
    }
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    if (row.number("percent") == 0) {
      return Words.graded(
          "Không quá mức ghi trong hợp đồng hoặc quyết định đã khai",
          "No more than the declared contract or decision states",
          row.level());
    }
    boolean allotment = row.text("allotment").equals("yes");
    return Words.graded(
        "Không quá "
            + row.text("percent")
            + " % giá trị hợp đồng trên "
            + Words.dong(row.number("over_dong"))
            + (allotment ? " và không quá dự toán năm" : ""),
        "No more than "
            + row.text("percent")
            + " % of a contract over "
            + Words.dong(row.number("over_dong"))
            + (allotment ? " and no more than the year's allotment" : ""),
        row.level());
  }
}
