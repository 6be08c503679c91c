/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.budget.Budgets;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** Proves that what is available agrees with the sums of the postings. */
@Service
@Command(scope = "dvctt", name = "budget-verify", description = "Verifies the budget ledger")
public final class BudgetVerifyCommand extends ConsoleCommand {
  @Override
  protected void run(Console console) throws CommandException {
    Proof.show(
        console,
        console.need(Budgets.class).verify(),
        Text.of(
            "Sổ dự toán khớp: số dư từng dòng bằng tổng bút toán.",
            "The budget ledger agrees: each line equals the sum of its postings."),
        Text.of(
            "Dừng duyệt chi ở các dòng này và đối chiếu với chứng từ trước khi tiếp tục.",
            "Stop approving on these lines and compare with the vouchers before going on."));
  }
}
