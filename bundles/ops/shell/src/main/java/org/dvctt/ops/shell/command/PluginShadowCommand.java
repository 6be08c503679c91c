/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

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

/** Lets a version judge beside what is asked, or shows how it has judged. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-shadow",
    description =
        "Lets a probed version judge what goes on, without effect; without --percent: how it has"
            + " judged")
public final class PluginShadowCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Plugin id", required = true)
  @Completion(PluginCompleter.class)
  String id = "";

  @Argument(index = 1, name = "version", description = "Version")
  @Completion(PluginVersionCompleter.class)
  String version = "";

  @Option(
      name = "--percent",
      description = "Share of the questions that it is asked, 1 to 100; 0 ends it")
  int percent = -1;

  @Option(name = "--reason", description = "Why, for the audit trail (with --percent)")
  String reason = "";

  @Override
  protected void run(Console console) throws CommandException {
    Plugins plugins = console.need(Plugins.class);
    if (percent < 0) {
      PluginSheet.shadow(console, plugins.shadowReport(id, version));
      return;
    }
    int share = Given.within("--percent", percent, 0, 100);
    PluginSheet.done(console, plugins.shadow(console.actor(), id, version, share, reason));
  }
}
