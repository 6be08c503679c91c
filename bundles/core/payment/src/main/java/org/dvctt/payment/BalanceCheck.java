/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Optional;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Money;

/** V08: what is asked of each budget line against what it has left, net of reservations. */
final class BalanceCheck {
  private final BudgetBook budget;
  private final Tx tx;

  BalanceCheck(BudgetBook budget, Tx tx) {
    this.budget = budget;
    this.tx = tx;
  }

  void add(CheckList found, DossierContent content) {
    content.claims().forEach((line, asked) -> line(found, line, asked));
  }

  private void line(CheckList found, BudgetLine line, Money asked) {
    Optional<Money> available = budget.available(tx, line);
    if (available.isEmpty()) {
      found.add(
          "V08",
          "R08",
          "vouchers",
          "Dự toán không có dòng " + line + ".",
          "There is no budget line " + line + ".",
          "Kiểm tra chương, khoản, nguồn và chương trình của chứng từ.",
          "Check the voucher's chapter, sector, fund source and program.");
    } else if (available.get().compareTo(asked) < 0) {
      String left = available.get().formatted();
      found.add(
          "V08",
          "R09",
          "vouchers",
          "Dự toán còn lại của "
              + line
              + " là "
              + left
              + " đ, đề nghị "
              + asked.formatted()
              + " đ.",
          "Line " + line + " has " + left + " đ left; " + asked.formatted() + " đ is asked.",
          "Giảm số tiền hoặc chọn nguồn khác còn dự toán.",
          "Lower the amount or choose a line with enough left.");
    }
  }
}
