/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.BackupView;
import org.dvctt.api.backup.Backups;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** Backs the store up while people work. */
@Service
@Command(
    scope = "dvctt",
    name = "backup",
    description = "Backs up database and papers together while people work")
public final class BackupCommand extends ConsoleCommand {
  @Argument(
      name = "folder",
      description = "A new folder: a name in data/backups or an absolute path (default: the time)")
  String folder = "";

  @Override
  protected void run(Console console) {
    BackupView made = console.need(Backups.class).make(console.actor(), folder);
    if (console.json()) {
      console.document(made);
      return;
    }
    BackupSheet.print(console, List.of(new BackupLine(made.folder(), made, "")));
    console.line("Đã sao lưu vào " + made.folder() + ".", "Backed up to " + made.folder() + ".");
    if (made.findings() > 0) {
      console.line(
          "Sổ sách đã có " + made.findings() + " sai lệch từ trước: chạy dvctt:ledger-verify.",
          "The ledgers had " + made.findings() + " findings already: run dvctt:ledger-verify.");
    }
  }
}
