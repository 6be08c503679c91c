/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;

/**
 * C17: a budget year is open from its first day to the end of its settlement window in the next
 * year; in the window there are no new advances (column {@code level} says how hard).
 */
final class BudgetYearOpen extends Rule {
  static final String FILE = "year-window.csv";

  BudgetYearOpen(DatedTable table) {
    super("C17", table);
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    FiscalYear year = question.content().budgetYear();
    DatedTable.Row row = table().one(question.on());
    LocalDate close = close(row, year);
    if (question.on().isBefore(year.firstDay())) {
      findings.add(
          Level.FAIL,
          ReasonCode.R22,
          "budget_year",
          Text.of(
              "Ngân sách năm " + year + " chưa mở trước ngày 1/1/" + year + ".",
              "The budget of " + year + " is not open before 1 January " + year + "."),
          Text.of("Chọn năm ngân sách đang mở.", "Choose a budget year that is open."),
          row.basis());
    } else if (question.on().isAfter(close)) {
      findings.add(
          Level.FAIL,
          ReasonCode.R22,
          "budget_year",
          Text.of(
              "Thời gian chỉnh lý quyết toán ngân sách năm " + year + " đã hết ngày " + close + ".",
              "The settlement window of the budget of " + year + " closed on " + close + "."),
          Text.of(
              "Dùng dự toán năm nay hoặc kinh phí được chuyển nguồn.",
              "Use this year's budget or what was carried over."),
          row.basis());
    } else if (question.on().isAfter(year.lastDay())) {
      advances(question, row, findings);
    }
  }

  private static void advances(RuleQuestion question, DatedTable.Row row, Findings findings) {
    List<Voucher> vouchers = question.content().vouchers();
    for (int at = 0; at < vouchers.size(); at++) {
      if (vouchers.get(at).nature() == Voucher.Nature.ADVANCE) {
        findings.add(
            row.level(),
            ReasonCode.R22,
            "vouchers[" + at + "].nature",
            Text.of(
                "Trong thời gian chỉnh lý không tạm ứng mới từ dự toán năm trước.",
                "In the settlement window last year's budget gives no new advances."),
            Text.of(
                "Thanh toán khối lượng đã hoàn thành, hoặc tạm ứng từ dự toán năm nay.",
                "Pay for finished work, or draw the advance from this year's budget."),
            row.basis());
      }
    }
  }

  private static LocalDate close(DatedTable.Row row, FiscalYear year) {
    return MonthDay.parse("--" + row.text("window_to")).atYear(year.value() + 1);
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    Text level = Words.of(row.level());
    return Text.of(
        "Năm "
            + budgetYear
            + ": từ "
            + budgetYear.firstDay()
            + " đến "
            + close(row, budgetYear)
            + "; tạm ứng mới sau 31/12: "
            + level.vi(),
        "Budget of "
            + budgetYear
            + ": from "
            + budgetYear.firstDay()
            + " to "
            + close(row, budgetYear)
            + "; a new advance after 31 December: "
            + level.en());
  }
}
