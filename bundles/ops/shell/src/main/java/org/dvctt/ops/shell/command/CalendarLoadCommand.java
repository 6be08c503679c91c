/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.CalendarFiles;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.WorkCalendars;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.CsvCompleter;
import org.jspecify.annotations.Nullable;

/** Declares holidays, hours and ordered days; without arguments, shows what files there are. */
@Service
@Command(
    scope = "dvctt",
    name = "calendar-load",
    description =
        "Declares working calendars from CSV files, all or nothing; without arguments: the file"
            + " shapes")
public final class CalendarLoadCommand extends ConsoleCommand {
  @Argument(
      name = "files",
      description = "holidays*.csv, working_hours*.csv, ordered_days*.csv, sla*.csv",
      multiValued = true)
  @Completion(CsvCompleter.class)
  @Nullable List<String> files;

  @Option(
      name = "--from",
      description = "First day on which what is new holds, like 2026-01-01 (default: today)")
  String from = "";

  @Option(name = "--preview", description = "Say what would change; write nothing")
  boolean preview;

  @Option(name = "--reason", description = "Why, for the audit trail")
  String reason = "";

  @Override
  protected void run(Console console) throws CommandException {
    WorkCalendars calendars = console.need(WorkCalendars.class);
    List<Path> paths = new ArrayList<>();
    List<String> named = files;
    if (named != null) {
      named.forEach(file -> paths.add(Path.of(file.strip())));
    }
    if (paths.isEmpty()) {
      CatalogueSheet.shapes(console, calendars.shapes());
      return;
    }
    CalendarFiles given =
        new CalendarFiles(paths, Given.date("--from", from), preview, reason.strip());
    Actor actor = console.actor();
    List<CatalogueImport> done =
        FileFaults.told(console, paths, () -> calendars.take(actor, given));
    if (console.json()) {
      console.document(done);
      return;
    }
    for (CatalogueImport file : done) {
      console.out().println(file.catalogue() + ":");
      CatalogueSheet.show(console, file);
    }
  }
}
