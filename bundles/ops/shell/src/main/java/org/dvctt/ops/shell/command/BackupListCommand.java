/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.Backups;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** The backups in {@code data/backups}. */
@Service
@Command(scope = "dvctt", name = "backup-list", description = "Lists the backups, newest first")
public final class BackupListCommand extends ConsoleCommand {
  @Override
  protected void run(Console console) {
    List<BackupLine> lines = console.need(Backups.class).list();
    if (console.json()) {
      console.document(lines);
    } else {
      BackupSheet.print(console, lines);
    }
  }
}
