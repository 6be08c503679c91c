/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.text.Grid;

/** How the platform is: its readiness levels, its date, its queues. */
@Service
@Command(scope = "dvctt", name = "status", description = "Shows how the platform is")
public final class StatusCommand extends ConsoleCommand {
  @Override
  protected void run(Console console) {
    PlatformStatus status = console.need(Platform.class).status();
    if (console.json()) {
      console.document(status);
      return;
    }
    console.table(levels(console, status));
    console.table(facts(console, status));
  }

  private static Grid levels(Console console, PlatformStatus status) {
    Grid grid =
        Grid.orElse("Chưa có mức sẵn sàng nào.", "There is no readiness level yet.")
            .column("Mức", "Level")
            .column("Đạt", "Reached")
            .column("Còn chờ", "Waits for");
    status
        .levels()
        .forEach(level -> grid.row(level.name(), yes(console, level.reached()), level.missing()));
    return grid;
  }

  private static Grid facts(Console console, PlatformStatus status) {
    Grid grid = known(console, status);
    status
        .warnings()
        .forEach(it -> grid.row(console.say("Cần làm", "To do"), console.say(it.vi(), it.en())));
    return grid;
  }

  private static Grid known(Console console, PlatformStatus status) {
    return Grid.orElse("", "")
        .column("Thông tin", "Fact")
        .column("Giá trị", "Value")
        .row(console.say("Sẵn sàng", "Ready"), yes(console, status.ready()))
        .row(console.say("Ngày nghiệp vụ", "Business date"), status.businessDate())
        .row(console.say("Giờ nghiệp vụ", "Business time"), status.businessTime())
        .row(console.say("Đồng hồ đã dời", "Shifted clock"), yes(console, status.shifted()))
        .row(console.say("Phiên bản", "Product"), status.product())
        .row(console.say("Kho dữ liệu", "Store"), status.store())
        .row(console.say("Tỉnh", "Province"), status.province())
        .row(console.say("Đã nạp dữ liệu", "Data loaded"), yes(console, status.loaded()))
        .row(console.say("Hàng đợi ra", "Outbox waiting"), status.outboxWaiting())
        .row(console.say("Chờ lâu nhất (giây)", "Oldest waiting (s)"), status.outboxOldestSeconds())
        .row(
            console.say("Nhật ký chưa niêm (giây)", "Audit not sealed (s)"),
            status.unsealedSeconds());
  }

  private static String yes(Console console, boolean value) {
    return value ? console.say("có", "yes") : console.say("không", "no");
  }
}
