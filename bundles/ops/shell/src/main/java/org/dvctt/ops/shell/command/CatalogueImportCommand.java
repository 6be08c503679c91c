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
import org.dvctt.api.registry.CatalogueFile;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.Catalogues;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.CatalogueCompleter;
import org.dvctt.ops.shell.completion.CsvCompleter;

/** Imports a newer list; without arguments, shows which lists there are and their columns. */
@Service
@Command(
    scope = "dvctt",
    name = "catalogue-import",
    description =
        "Imports a catalogue from a CSV file, all or nothing; without arguments: the file shapes")
public final class CatalogueImportCommand extends ConsoleCommand {
  @Argument(name = "catalogue", description = "Which catalogue, e.g. chapter")
  @Completion(CatalogueCompleter.class)
  String catalogue = "";

  @Argument(index = 1, name = "file", description = "CSV file, UTF-8, with a line of column names")
  @Completion(CsvCompleter.class)
  String file = "";

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
    Catalogues catalogues = console.need(Catalogues.class);
    if (catalogue.isBlank()) {
      CatalogueSheet.shapes(console, catalogues.shapes());
      return;
    }
    if (file.isBlank()) {
      throw noFile("dvctt:catalogue-import " + catalogue.strip() + " <tệp.csv> --preview");
    }
    Path path = Path.of(file.strip());
    Actor actor = console.actor();
    CatalogueFile given =
        new CatalogueFile(
            catalogue.strip(), path, Given.date("--from", from), preview, reason.strip());
    CatalogueImport done = FileFaults.told(console, path, () -> catalogues.take(actor, given));
    if (console.json()) {
      console.document(done);
      return;
    }
    CatalogueSheet.show(console, done);
  }

  static Refused noFile(String example) {
    return Refused.of(
        Refused.Kind.INVALID,
        "NO_FILE",
        "file",
        Text.of("Chưa rõ nạp tệp nào.", "It is not clear which file to import."),
        Text.of("Gọi: " + example, "Call: " + example));
  }
}
