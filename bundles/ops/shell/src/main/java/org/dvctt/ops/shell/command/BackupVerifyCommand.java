/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.backup.Backups;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.BackupCompleter;

/** Checks every file of a backup, opens a copy of it apart and proves its ledgers. */
@Service
@Command(
    scope = "dvctt",
    name = "backup-verify",
    description = "Checks every file of a backup and proves its ledgers")
public final class BackupVerifyCommand extends ConsoleCommand {
  @Argument(
      name = "folder",
      required = true,
      description = "A name in data/backups or an absolute path")
  @Completion(BackupCompleter.class)
  String folder = "";

  @Override
  protected void run(Console console) throws CommandException {
    LedgerVerifyCommand.show(console, console.need(Backups.class).verify(folder));
  }
}
