/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.UnitCompleter;

/** Enrols a unit (domain S1). */
@Service
@Command(scope = "dvctt", name = "unit-enrol", description = "Enrols a unit from a day on")
public final class UnitEnrolCommand extends ConsoleCommand {
  @Argument(name = "unit", description = "Unit code, 7 digits", required = true)
  @Completion(UnitCompleter.class)
  String code = "";

  @Option(name = "--on", description = "First day (default: today's business date)")
  String on = "";

  @Option(name = "--reason", description = "Why, for the audit trail")
  String reason = "";

  @Override
  protected void run(Console console) {
    UnitCode unit = UnitCode.of(code.strip());
    LocalDate given = Given.date("--on", on);
    LocalDate day = given == null ? console.need(Platform.class).today() : given;
    UnitView enrolled = console.need(Registry.class).enrol(console.actor(), unit, day, reason);
    if (console.json()) {
      console.document(enrolled);
    } else {
      console.table(UnitShowCommand.card(console, enrolled));
    }
  }
}
