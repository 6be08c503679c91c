/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.registry.Registry;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.UnitCompleter;

/** Ends a unit's present officer assignment. */
@Service
@Command(
    scope = "dvctt",
    name = "assignment-end",
    description = "Ends the assignment of a unit's relation officer")
public final class AssignmentEndCommand extends ConsoleCommand {
  @Argument(name = "unit", description = "Unit code, 7 digits", required = true)
  @Completion(UnitCompleter.class)
  String code = "";

  @Option(name = "--from", description = "First day without the officer (default: today)")
  String from = "";

  @Option(name = "--reason", description = "Why, for the audit trail")
  String reason = "";

  @Override
  protected void run(Console console) {
    UnitCode unit = UnitCode.of(code.strip());
    LocalDate given = Given.date("--from", from);
    LocalDate day = given == null ? console.need(Platform.class).today() : given;
    console.need(Registry.class).endAssignment(console.actor(), unit, day, reason);
    if (console.json()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("unit", unit);
      answer.put("ended_from", day);
      console.document(answer);
    } else {
      console.line(
          "Đơn vị " + unit + " không còn cán bộ chuyên quản từ ngày " + day + ".",
          "Unit " + unit + " has no relation officer from " + day + " on.");
    }
  }
}
