/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.verify.LedgerReport;
import org.dvctt.api.verify.LedgerVerification;
import org.dvctt.model.Finding;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.text.Grid;

/** Proves money, dossiers, orders on their way, audit trail and papers against each other. */
@Service
@Command(
    scope = "dvctt",
    name = "ledger-verify",
    description = "Verifies dossiers, money, orders on their way, audit trail and papers")
public final class LedgerVerifyCommand extends ConsoleCommand {
  @Override
  protected void run(Console console) throws CommandException {
    show(console, console.need(LedgerVerification.class).verify());
  }

  /** Shows a report; findings make the command fail. */
  static void show(Console console, LedgerReport report) throws CommandException {
    if (console.json()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("whole", report.whole());
      answer.put("checks", report.checks());
      answer.put("findings", report.findings());
      console.document(answer);
    } else {
      checks(console, report);
      if (!report.whole()) {
        findings(console, report);
      }
    }
    if (!report.whole()) {
      throw Proof.failed(console, report.findings().size(), report.findings().get(0).nextStep());
    }
    if (!console.json()) {
      console.line(
          "Sổ sách khớp: không có sai lệch nào.", "The ledgers are whole: nothing is wrong.");
    }
  }

  private static void checks(Console console, LedgerReport report) {
    Grid grid =
        Grid.orElse("Không có phần kiểm tra nào.", "There is no check.")
            .column("Kiểm tra", "Check")
            .column("Đã xem", "Looked at")
            .number("Sai lệch", "Findings")
            .number("ms", "ms");
    report.checks().forEach(c -> grid.row(c.name(), c.counts(), c.findings(), c.millis()));
    console.table(grid);
  }

  private static void findings(Console console, LedgerReport report) {
    Grid grid =
        Grid.orElse("", "")
            .column("Kiểm tra", "Check")
            .column("Bảng", "Table")
            .column("Khóa", "Key")
            .column("Sai lệch", "What is wrong")
            .column("Việc cần làm", "What to do");
    for (Finding finding : report.findings()) {
      grid.row(
          finding.check(),
          finding.table(),
          finding.key(),
          console.say(finding.problem()),
          console.say(finding.nextStep()));
    }
    console.table(grid);
  }
}
