/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.EnrolmentStateCompleter;
import org.dvctt.ops.shell.completion.OfficeCompleter;
import org.dvctt.ops.shell.text.Grid;

/** Enrolments of units, by office. */
@Service
@Command(
    scope = "dvctt",
    name = "enrolment-list",
    description = "Lists the enrolments of units as of a date")
public final class EnrolmentListCommand extends PagedCommand {
  @Option(name = "--as-of", description = "Valid date, e.g. 2020-07-31 (default: today)")
  String asOf = "";

  @Option(name = "--known-at", description = "What was known then (default: now)")
  String knownAt = "";

  @Option(name = "--office", description = "Treasury office code")
  @Completion(OfficeCompleter.class)
  String office = "";

  @Option(name = "--state", description = "State; may be given more than once", multiValued = true)
  @Completion(EnrolmentStateCompleter.class)
  List<String> states = List.of();

  @Override
  protected void run(Console console) {
    EnrolmentQuery query =
        new EnrolmentQuery(
            Given.date("--as-of", asOf),
            Given.instant("--known-at", knownAt),
            office.isBlank() ? null : OfficeCode.of(office.strip()),
            states(),
            offset(),
            limit());
    Page<EnrolmentSummary> page = console.need(Enrolments.class).enrolments(console.actor(), query);
    if (console.json()) {
      console.document(page);
      return;
    }
    Grid grid =
        Grid.orElse("Không có đăng ký nào phù hợp.", "No enrolment fits.")
            .column("Mã ĐVQHNS", "Unit code")
            .column("Đơn vị", "Unit")
            .column("KBNN", "Office")
            .column("Trạng thái", "State")
            .column("Tình trạng", "Means")
            .column("Từ ngày", "Since")
            .column("Đăng ký", "Registered")
            .column("Đăng nhập", "Signed in")
            .column("Gửi hồ sơ", "Sent")
            .column("Thanh toán", "Paid");
    for (EnrolmentSummary row : page.items()) {
      grid.row(
          row.unit(),
          row.unitName(),
          row.office(),
          row.state(),
          console.say(row.state().label()),
          row.since(),
          row.milestones().registeredOn(),
          row.milestones().firstLoginOn(),
          row.milestones().firstSentOn(),
          row.milestones().firstPaidOn());
    }
    console.table(grid);
    Pages.footer(console, page);
  }

  private Set<EnrolmentState> states() {
    Set<EnrolmentState> set = EnumSet.noneOf(EnrolmentState.class);
    for (String state : states) {
      EnrolmentState read = Given.constant("--state", state, EnrolmentState.class);
      if (read != null) {
        set.add(read);
      }
    }
    return set;
  }
}
