/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.api.notice.Notices;
import org.dvctt.model.Page;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Grid;
import org.jspecify.annotations.Nullable;

/** What units were told, and what could not be told, newest first. */
@Service
@Command(scope = "dvctt", name = "notice-list", description = "Lists notices to units")
public final class NoticeListCommand extends PagedCommand {
  @Option(
      name = "--state",
      description = "Only WAITING, SENT, REFUSED, UNDELIVERABLE or EXPIRED ones")
  @Nullable NoticeState state;

  @Override
  protected void run(Console console) throws CommandException {
    Notices notices = console.need(Notices.class);
    Page<NoticeLine> page = notices.notices(console.actor(), state, offset(), limit());
    if (console.json()) {
      console.document(page);
      return;
    }
    console.table(grid(console, page));
    Pages.footer(console, page);
    notices.templateFaults().forEach(fault -> console.line(fault.vi(), fault.en()));
  }

  private static Grid grid(Console console, Page<NoticeLine> page) {
    Grid grid =
        Grid.orElse("Không có thông báo nào.", "There is no notice.")
            .column("Mã", "Id")
            .column("Loại", "Kind")
            .column("Đơn vị", "Unit")
            .column("Về", "About")
            .column("Qua", "By")
            .column("Tới", "To")
            .column("Trạng thái", "State")
            .number("Số lần", "Tries")
            .column("Thử lại lúc", "Next try")
            .column("Xong lúc", "Done")
            .number("Số tin", "Parts")
            .number("Phí (đ)", "Cost (đ)")
            .column("Vì sao", "Why");
    for (NoticeLine line : page.items()) {
      grid.row(
          line.id(),
          line.kind(),
          line.unit(),
          line.subject(),
          line.medium(),
          line.address(),
          line.state(),
          line.attempts(),
          line.nextTryAt(),
          line.doneAt(),
          line.parts(),
          line.cost(),
          console.say(line.lastWhy()));
    }
    return grid;
  }
}
