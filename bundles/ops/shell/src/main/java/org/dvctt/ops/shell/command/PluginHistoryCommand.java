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
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.PluginCompleter;

/** What changed in plugins' lives. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-history",
    description = "Shows what changed in a plugin's life, or in all of them, newest first")
public final class PluginHistoryCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Plugin id; all when it is left out")
  @Completion(PluginCompleter.class)
  String id = "";

  @Option(name = "--limit", description = "Most lines to show")
  int limit = 50;

  @Override
  protected void run(Console console) {
    PluginSheet.history(
        console,
        console.need(Plugins.class).history(id, Given.within("--limit", limit, 1, Pages.MOST)));
  }
}
