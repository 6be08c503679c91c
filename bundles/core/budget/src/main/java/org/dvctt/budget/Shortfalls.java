/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import org.dvctt.model.BudgetLine;
import org.dvctt.model.Money;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** The refusals of the budget: no such line (R08), not enough on it (R09). */
final class Shortfalls {
  private Shortfalls() {}

  static Refused noLine(BudgetLine line) {
    return new Refused(
        Refused.Kind.CONFLICT,
        new Reason(
            "R08",
            "vouchers",
            Text.of(
                "Không có dự toán cho " + line + ".", "There is no allotment for " + line + "."),
            Text.of(
                "Kiểm tra ngành, nguồn và CTMT, hoặc chờ dự toán được phân bổ.",
                "Check sector, fund source and programme, or wait for the allotment."),
            null));
  }

  static Refused tooLittle(BudgetLine line, Money available, Money asked) {
    return new Refused(
        Refused.Kind.CONFLICT,
        new Reason(
            "R09",
            "vouchers",
            Text.of(
                "Dự toán còn lại của "
                    + line
                    + " là "
                    + available.formatted()
                    + " đ, đề nghị "
                    + asked.formatted()
                    + " đ.",
                "Line "
                    + line
                    + " has "
                    + available.formatted()
                    + " đ left; "
                    + asked.formatted()
                    + " đ is asked."),
            Text.of(
                "Giảm số tiền hoặc chọn nguồn khác còn dự toán.",
                "Lower the amount or choose a line with enough left."),
            null));
  }
}
