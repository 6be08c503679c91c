/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.VoucherLine;

/**
 * C03 (and V07): each line names a sub-item (tiểu mục) of a recurrent expenditure group. A sub-item
 * within the groups that the pack's list lacks is a warning only: the list is not the official
 * annex.
 */
final class ExpenditureItem extends Rule {
  static final String FILE = "expenditure-groups.csv";
  static final String LISTED = "economic-items.csv";

  /** Items (mục) are numbered in steps of fifty; all numbers between are their sub-items. */
  private static final int ITEM_STEP = 50;

  private final DatedTable listed;

  ExpenditureItem(DatedTable groups, DatedTable listed) {
    super("C03", groups);
    this.listed = listed;
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    for (int v = 0; v < question.content().vouchers().size(); v++) {
      List<VoucherLine> lines = question.content().vouchers().get(v).lines();
      for (int l = 0; l < lines.size(); l++) {
        String field = "vouchers[" + v + "].lines[" + l + "].econ_item";
        look(lines.get(l).econItem().value(), field, question.on(), findings);
      }
    }
  }

  private void look(String item, String field, LocalDate on, Findings findings) {
    int number = Integer.parseInt(item);
    if (number % ITEM_STEP == 0) {
      add(
          findings,
          Level.FAIL,
          field,
          on,
          "Mã " + item + " là mục, không phải tiểu mục.",
          item + " is an item (mục), not a sub-item (tiểu mục).");
    } else if (table().on(on).stream().noneMatch(group -> holds(group, number))) {
      add(
          findings,
          Level.FAIL,
          field,
          on,
          "Mã " + item + " không thuộc nhóm chi thường xuyên.",
          item + " does not belong to a recurrent expenditure group.");
    } else if (listed.on(on).stream().noneMatch(row -> row.text("item").equals(item))) {
      add(
          findings,
          Level.WARN,
          field,
          on,
          "Tiểu mục " + item + " không có trong danh mục của gói quy tắc.",
          "Sub-item " + item + " is not in the pack's list.");
    }
  }

  static boolean holds(DatedTable.Row group, int item) {
    return item >= group.number("first_item") && item <= group.number("last_item");
  }

  private void add(
      Findings findings, Level level, String field, LocalDate on, String vi, String en) {
    findings.add(
        level,
        ReasonCode.R06,
        field,
        Text.of(vi, en),
        Text.of(
            "Chọn tiểu mục chi thường xuyên phù hợp với nội dung.",
            "Choose the recurrent expenditure sub-item that fits the content."),
        basis(on));
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    String span = row.text("first_item") + "–" + row.text("last_item");
    return Words.graded("Tiểu mục thuộc các mục " + span, "Sub-items within " + span, Level.FAIL);
  }
}
