/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;

/** The rollout's figures as of a date (domain §7.3). */
@Service
@Command(
    scope = "dvctt",
    name = "adoption",
    description = "Shows how far the rollout is: units, online share, districts, who is missing")
public final class AdoptionCommand extends ConsoleCommand {
  @Option(name = "--as-of", description = "Date, e.g. 2020-07-31 (default: today)")
  String asOf = "";

  @Option(name = "--known-at", description = "What was known then, e.g. 2020-08-01T08:00")
  String knownAt = "";

  @Override
  protected void run(Console console) {
    AdoptionReport report =
        console
            .need(Adoption.class)
            .report(Given.date("--as-of", asOf), Given.instant("--known-at", knownAt));
    if (console.json()) {
      console.document(AdoptionDocument.of(report));
      return;
    }
    AdoptionSheet sheet = new AdoptionSheet(console, report);
    console.line(
        "Kết quả triển khai đến " + report.asOf() + " (chứng từ từ " + report.from() + ")",
        "Rollout as of " + report.asOf() + " (vouchers from " + report.from() + ")");
    console.table(sheet.rows());
    console.table(sheet.areas());
    console.out().println(sheet.districts());
    console.table(sheet.missing());
  }
}
