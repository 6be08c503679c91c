/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.audit.AuditLine;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.model.Page;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Grid;

/** The audit trail, newest first. */
@Service
@Command(scope = "dvctt", name = "audit-list", description = "Lists lines of the audit trail")
public final class AuditListCommand extends PagedCommand {
  @Option(name = "--subject", description = "Exact subject, e.g. dossier:<id>")
  String subject = "";

  @Override
  protected void run(Console console) {
    Page<AuditLine> page = console.need(AuditLog.class).lines(subject.strip(), offset(), limit());
    if (console.json()) {
      console.document(page);
      return;
    }
    Grid grid =
        Grid.orElse("Nhật ký chưa có dòng nào phù hợp.", "No line of the audit trail fits.")
            .number("#", "#")
            .column("Lúc", "At")
            .column("Người làm", "Actor")
            .column("Việc", "Act")
            .column("Đối tượng", "Subject")
            .column("Kết quả", "Outcome")
            .column("Lý do", "Reason");
    for (AuditLine line : page.items()) {
      grid.row(
          line.number(),
          line.at(),
          line.actor(),
          line.act(),
          line.subject(),
          line.outcome(),
          line.reason());
    }
    console.table(grid);
    Pages.footer(console, page);
  }
}
