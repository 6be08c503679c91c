/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.BackupView;
import org.dvctt.api.backup.Backups;
import org.dvctt.api.backup.RestoreView;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.BackupCompleter;
import org.dvctt.ops.shell.text.Grid;

/**
 * Puts a backup in the place of the present store; without {@code --yes} it only says what would be
 * lost.
 */
@Service
@Command(
    scope = "dvctt",
    name = "restore",
    description = "Puts a backup in the place of the present database and papers")
public final class RestoreCommand extends ConsoleCommand {
  @Argument(
      name = "folder",
      required = true,
      description = "A name in data/backups or an absolute path")
  @Completion(BackupCompleter.class)
  String folder = "";

  @Option(name = "--yes", description = "Do it: everybody is kept out meanwhile")
  boolean yes;

  @Override
  protected void run(Console console) {
    Backups backups = console.need(Backups.class);
    if (!yes) {
      plan(console, backups);
      throw Refused.of(
          Refused.Kind.INVALID,
          "CONFIRM_RESTORE",
          "--yes",
          Text.of(
              "Chưa phục hồi gì: mọi việc sau bản sao sẽ không còn trong hệ thống.",
              "Nothing is restored yet: whatever came after the backup will be gone from the"
                  + " platform."),
          Text.of(
              "dvctt:restore --yes "
                  + folder
                  + " thì phục hồi; dữ liệu hiện tại được giữ cạnh đó, không bị xóa.",
              "dvctt:restore --yes "
                  + folder
                  + " restores; the present data is kept beside it, not deleted."));
    }
    RestoreView done = backups.restore(console.actor(), folder);
    if (console.json()) {
      console.document(done);
      return;
    }
    BackupSheet.print(console, List.of(new BackupLine(done.backup().folder(), done.backup(), "")));
    console.line(
        "Đã phục hồi và kiểm chứng sau "
            + done.closedMillis() / 1000
            + " giây; "
            + done.sessions()
            + " phiên đã kết thúc.",
        "Restored and proved in "
            + done.closedMillis() / 1000
            + " s; "
            + done.sessions()
            + " sessions ended.");
    console.line(
        "Dữ liệu trước đó: " + String.join(", ", done.before()),
        "The data of before: " + String.join(", ", done.before()));
    if (!done.missing().isEmpty()) {
      console.line(
          "Hệ thống còn chờ: " + done.missing(), "The platform waits for: " + done.missing());
    }
    console.line(
        "Đối chiếu với ngân hàng và sổ cái các lệnh đã đi sau " + done.backup().takenAt() + ".",
        "Compare with bank and ledger the orders that left after " + done.backup().takenAt() + ".");
  }

  private void plan(Console console, Backups backups) {
    BackupView backup = backups.check(folder);
    Map<String, Long> present = backups.present();
    Grid grid =
        Grid.orElse("", "")
            .column("Loại", "Kind")
            .number("Hiện có", "Now")
            .number("Trong bản sao", "In the backup");
    TreeSet<String> kinds = new TreeSet<>(present.keySet());
    kinds.addAll(backup.counts().keySet());
    kinds.forEach(kind -> grid.row(kind, present.get(kind), backup.counts().get(kind)));
    console.table(grid);
  }
}
