/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.HistoryImport;
import org.dvctt.api.registry.HistoryImports;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.CsvCompleter;
import org.dvctt.ops.shell.text.Grid;

/** Imports vouchers of before the platform. */
@Service
@Command(
    scope = "dvctt",
    name = "history-import",
    description = "Imports vouchers of before the platform from a CSV file, all or nothing")
public final class HistoryImportCommand extends ConsoleCommand {
  @Argument(
      name = "file",
      description = "CSV file: unit, office, service, channel, received, completed, amount")
  @Completion(CsvCompleter.class)
  String file = "";

  @Option(name = "--preview", description = "Say what would be imported; write nothing")
  boolean preview;

  @Option(name = "--reason", description = "Why, for the audit trail")
  String reason = "";

  @Override
  protected void run(Console console) throws CommandException {
    HistoryImports imports = console.need(HistoryImports.class);
    if (file.isBlank()) {
      throw CatalogueImportCommand.noFile("dvctt:history-import <tệp.csv> --preview");
    }
    Path path = Path.of(file.strip());
    Actor actor = console.actor();
    HistoryImport done =
        FileFaults.told(console, path, () -> imports.take(actor, path, preview, reason.strip()));
    if (console.json()) {
      console.document(done);
      return;
    }
    if (done.before()) {
      console.line(
          "Tệp này đã nạp rồi; không có gì thay đổi.",
          "This file was imported before; nothing has changed.");
      return;
    }
    show(console, done);
  }

  private static void show(Console console, HistoryImport done) {
    Grid grid =
        Grid.orElse("Không có dòng nào.", "There are no rows.")
            .column("Nội dung", "What")
            .number("Số", "Number");
    grid.row(console.say("chứng từ trực tuyến", "online vouchers"), done.online());
    grid.row(console.say("chứng từ giấy", "paper vouchers"), done.paper());
    grid.row(console.say("đơn vị", "units"), done.units());
    grid.row(console.say("mốc đăng ký mới biết", "registrations newly known"), done.registered());
    grid.row(
        console.say("mốc thanh toán đầu mới biết", "first payments newly known"), done.firstPaid());
    grid.row(console.say("tổng tiền (đồng)", "total (đồng)"), done.total());
    console.table(grid);
    console.line(
        "Ngày nhận từ " + done.first() + " đến " + done.last() + ".",
        "Received from " + done.first() + " to " + done.last() + ".");
    if (done.preview()) {
      done.lines().forEach(console.out()::println);
      console.line(
          "Xem trước: chưa ghi gì. Bỏ --preview để nạp.",
          "A preview: nothing was written. Leave --preview away to import.");
    }
  }
}
