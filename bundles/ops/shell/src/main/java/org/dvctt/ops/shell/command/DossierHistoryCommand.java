/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.DossierCompleter;
import org.dvctt.ops.shell.text.Grid;

/** Who did what to a dossier, oldest first. */
@Service
@Command(scope = "dvctt", name = "dossier-history", description = "Shows a dossier's history")
public final class DossierHistoryCommand extends ConsoleCommand {
  @Argument(name = "dossier", description = "Official code or internal id", required = true)
  @Completion(DossierCompleter.class)
  String code = "";

  @Override
  protected void run(Console console) {
    Dossiers dossiers = console.need(Dossiers.class);
    var actor = console.actor();
    if (dossiers.find(actor, code.strip()).isEmpty()) {
      throw Missing.dossier(code);
    }
    List<HistoryLine> lines = dossiers.history(actor, code.strip());
    if (console.json()) {
      console.document(lines);
      return;
    }
    Grid grid =
        Grid.orElse("Hồ sơ chưa có lịch sử.", "The dossier has no history yet.")
            .number("#", "#")
            .column("Lúc", "At")
            .column("Việc", "Act")
            .column("Người làm", "Actor")
            .column("Từ", "From")
            .column("Đến", "To")
            .column("Lý do", "Reason");
    for (HistoryLine line : lines) {
      grid.row(
          line.number(),
          line.at(),
          line.act(),
          line.actorName(),
          line.from(),
          line.to(),
          line.reason());
    }
    console.table(grid);
  }
}
