/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.time.LocalDate;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.PluginCompleter;
import org.dvctt.ops.shell.completion.PluginVersionCompleter;

/** Puts real dossiers of a period to a candidate. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-replay",
    description =
        "Puts the latest real dossiers of a period to a staged version and to what is asked, and"
            + " shows where they differ")
public final class PluginReplayCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Plugin id", required = true)
  @Completion(PluginCompleter.class)
  String id = "";

  @Argument(index = 1, name = "version", description = "Version")
  @Completion(PluginVersionCompleter.class)
  String version = "";

  @Option(name = "--from", description = "First day of sending, like 2020-07-01")
  String from = "2000-01-01";

  @Option(name = "--to", description = "Last day of sending")
  String to = "2999-12-31";

  @Option(name = "--most", description = "So many dossiers at most, the latest")
  int most = 200;

  @Override
  protected void run(Console console) throws CommandException {
    LocalDate first = Objects.requireNonNull(Given.date("--from", from));
    LocalDate last = Objects.requireNonNull(Given.date("--to", to));
    int share = Given.within("--most", most, 1, Plugins.MOST_REPLAYED);
    PluginSheet.shadow(
        console,
        console.need(Plugins.class).replay(console.actor(), id, version, first, last, share));
  }
}
