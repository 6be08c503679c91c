/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.model.VoucherLine;

/**
 * C03 (and V07): each line names a sub-item (tiểu mục) of a recurrent expenditure group. A sub-item
 * within the groups that the pack's list lacks is a warning only: the list is not the official
 * annex.
 */
final class ExpenditureItem implements Rule {
  /** Items (mục) are numbered in steps of fifty; all numbers between are their sub-items. */
  private static final int ITEM_STEP = 50;

  private final DatedTable groups = DatedTable.read("expenditure-groups.csv", 2);
  private final DatedTable listed = DatedTable.read("economic-items.csv", 1);

  @Override
  public String id() {
    return "C03";
  }

  @Override
  public String basis(RuleQuestion question) {
    return groups
        .on(question.on())
        .findFirst()
        .map(DatedTable.Row::basis)
        .orElseThrow(() -> new IllegalStateException("no groups on " + question.on()));
  }

  @Override
  public Verdict judge(RuleRef rule, RuleQuestion question) {
    List<Reason> wrong = new ArrayList<>();
    List<Reason> unlisted = new ArrayList<>();
    for (int v = 0; v < question.content().vouchers().size(); v++) {
      List<VoucherLine> lines = question.content().vouchers().get(v).lines();
      for (int l = 0; l < lines.size(); l++) {
        String field = "vouchers[" + v + "].lines[" + l + "].econ_item";
        look(lines.get(l).econItem().value(), field, question, wrong, unlisted);
      }
    }
    if (!wrong.isEmpty()) {
      wrong.addAll(unlisted);
      return Verdict.fail(rule, wrong);
    }
    return unlisted.isEmpty() ? Verdict.pass(rule) : Verdict.warn(rule, unlisted);
  }

  private void look(
      String item, String field, RuleQuestion question, List<Reason> wrong, List<Reason> unlisted) {
    int number = Integer.parseInt(item);
    if (number % ITEM_STEP == 0) {
      wrong.add(
          reason(
              field,
              question,
              "Mã " + item + " là mục, không phải tiểu mục.",
              item + " is an item (mục), not a sub-item (tiểu mục)."));
    } else if (groups
        .on(question.on())
        .noneMatch(group -> number >= group.number(0) && number <= group.number(1))) {
      wrong.add(
          reason(
              field,
              question,
              "Mã " + item + " không thuộc nhóm chi thường xuyên.",
              item + " does not belong to a recurrent expenditure group."));
    } else if (listed.on(question.on()).noneMatch(row -> row.cells().get(0).equals(item))) {
      unlisted.add(
          reason(
              field,
              question,
              "Tiểu mục " + item + " không có trong danh mục của gói quy tắc.",
              "Sub-item " + item + " is not in the pack's list."));
    }
  }

  private Reason reason(String field, RuleQuestion question, String vi, String en) {
    return new Reason(
        "R06",
        field,
        Text.of(vi, en),
        Text.of(
            "Chọn tiểu mục chi thường xuyên phù hợp với nội dung.",
            "Choose the recurrent expenditure sub-item that fits the content."),
        basis(question));
  }
}
