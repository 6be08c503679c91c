/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentLine;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.UnitCompleter;
import org.dvctt.ops.shell.text.Grid;

/** One unit's enrolment and what was done. Members' contacts are not for a console's scrollback. */
@Service
@Command(
    scope = "dvctt",
    name = "enrolment-show",
    description = "Shows a unit's enrolment as of a date, and its history")
public final class EnrolmentShowCommand extends ConsoleCommand {
  @Argument(name = "unit", description = "Unit code, 7 digits", required = true)
  @Completion(UnitCompleter.class)
  String code = "";

  @Option(name = "--as-of", description = "Valid date, e.g. 2020-07-31 (default: today)")
  String asOf = "";

  /** The answer as one document. */
  public record Sheet(
      String unit,
      String unitName,
      String office,
      String state,
      long version,
      String channel,
      String contentHash,
      String signedBy,
      Object milestones,
      List<EnrolmentLine> history) {}

  @Override
  protected void run(Console console) {
    UnitCode unit = UnitCode.of(code.strip());
    Actor actor = console.actor();
    Enrolments enrolments = console.need(Enrolments.class);
    EnrolmentView view =
        enrolments
            .enrolment(actor, unit, Given.date("--as-of", asOf))
            .orElseThrow(() -> Missing.unit(code));
    List<EnrolmentLine> history = enrolments.enrolmentHistory(actor, unit);
    if (console.json()) {
      console.document(sheet(view, history));
    } else {
      console.table(head(console, view));
      console.table(history(console, history));
    }
  }

  private static Sheet sheet(EnrolmentView view, List<EnrolmentLine> history) {
    return new Sheet(
        view.unit().value(),
        view.unitName(),
        view.office().value(),
        view.state().name(),
        view.version(),
        view.channel().name(),
        view.contentHash(),
        view.signedBy(),
        view.milestones(),
        history);
  }

  private static Grid head(Console console, EnrolmentView view) {
    return Grid.orElse("", "")
        .column("Thông tin", "Fact")
        .column("Giá trị", "Value")
        .row(console.say("Đơn vị", "Unit"), view.unit() + " " + view.unitName())
        .row(console.say("Kho bạc", "Treasury office"), view.office())
        .row(
            console.say("Trạng thái", "State"),
            view.state() + " – " + console.say(view.state().label()))
        .row(console.say("Phiên bản", "Version"), view.version())
        .row(console.say("Kênh", "Channel"), view.channel())
        .row(console.say("Người ký", "Signed by"), view.signedBy())
        .row(console.say("Mã băm", "Content hash"), view.contentHash())
        .row(console.say("Đăng ký", "Registered"), view.milestones().registeredOn())
        .row(console.say("Đăng nhập đầu tiên", "First sign-in"), view.milestones().firstLoginOn())
        .row(console.say("Gửi hồ sơ đầu tiên", "First sent"), view.milestones().firstSentOn())
        .row(console.say("Thanh toán đầu tiên", "First paid"), view.milestones().firstPaidOn());
  }

  private static Grid history(Console console, List<EnrolmentLine> lines) {
    Grid grid =
        Grid.orElse("Chưa có thao tác nào.", "Nothing has been done yet.")
            .number("Số", "No.")
            .column("Thao tác", "Act")
            .column("Trạng thái", "State")
            .column("Từ ngày", "From")
            .column("Người thực hiện", "Who")
            .column("Lý do", "Reason")
            .column("Ghi nhận lúc", "Recorded");
    for (EnrolmentLine line : lines) {
      grid.row(
          line.number(),
          line.act(),
          line.to(),
          line.effectiveOn(),
          line.actorName(),
          line.reason(),
          line.recordedAt());
    }
    return grid;
  }
}
