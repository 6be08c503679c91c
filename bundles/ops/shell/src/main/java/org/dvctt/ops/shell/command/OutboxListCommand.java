/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.platform.OutboxLine;
import org.dvctt.api.platform.Platform;
import org.dvctt.model.Page;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Grid;

/** What leaves the system, newest first. */
@Service
@Command(scope = "dvctt", name = "outbox-list", description = "Lists outbox messages")
public final class OutboxListCommand extends PagedCommand {
  @Option(name = "--waiting", description = "Only those that still wait")
  boolean waiting;

  @Override
  protected void run(Console console) {
    Page<OutboxLine> page = console.need(Platform.class).outbox(waiting, offset(), limit());
    if (console.json()) {
      console.document(page);
      return;
    }
    Grid grid =
        Grid.orElse("Không có thông điệp nào.", "There is no message.")
            .number("#", "#")
            .column("Chủ đề", "Topic")
            .column("Luồng", "Stream")
            .column("Trạng thái", "State")
            .number("Số lần", "Tries")
            .column("Tạo lúc", "Created")
            .column("Thử lại lúc", "Next try")
            .column("Xong lúc", "Done")
            .column("Lỗi gần nhất", "Last error");
    for (OutboxLine line : page.items()) {
      grid.row(
          line.number(),
          line.topic(),
          line.stream(),
          line.state(),
          line.attempts(),
          line.createdAt(),
          line.nextTryAt(),
          line.doneAt(),
          line.lastError());
    }
    console.table(grid);
    Pages.footer(console, page);
  }
}
