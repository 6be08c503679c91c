/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.nio.file.Path;
import java.util.List;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.BackupView;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Grid;

/** Backups as a table. */
final class BackupSheet {
  private static final long MEGABYTE = 1_000_000;

  private BackupSheet() {}

  static void print(Console console, List<BackupLine> lines) {
    Grid grid =
        Grid.orElse("Chưa có bản sao lưu nào.", "There is no backup.")
            .column("Bản sao", "Backup")
            .column("Lúc", "Taken at")
            .column("Phiên bản", "Product")
            .column("Có", "Holds")
            .number("Tệp", "Files")
            .number("MB", "MB")
            .column("Ghi chú", "Note");
    for (BackupLine line : lines) {
      String name = String.valueOf(Path.of(line.folder()).getFileName());
      BackupView backup = line.backup();
      if (backup == null) {
        grid.row(name, null, null, null, null, null, line.fault());
      } else {
        grid.row(
            name,
            backup.takenAt(),
            backup.product(),
            backup.counts(),
            backup.files(),
            (backup.bytes() + MEGABYTE - 1) / MEGABYTE,
            backup.findings() == 0 ? "" : backup.findings() + " findings");
      }
    }
    console.table(grid);
  }
}
