/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.access.Actor;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.PluginCompleter;
import org.dvctt.ops.shell.completion.PluginVersionCompleter;

/** A command that changes one version of a plugin, with a reason. */
abstract class PluginActCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Plugin id", required = true)
  @Completion(PluginCompleter.class)
  String id = "";

  @Argument(
      index = 1,
      name = "version",
      description = "Version; may be left out where only one is meant")
  @Completion(PluginVersionCompleter.class)
  String version = "";

  @Option(name = "--reason", description = "Why, for the audit trail (required)")
  String reason = "";

  @Override
  protected void run(Console console) throws CommandException {
    PluginSheet.done(console, act(console.need(Plugins.class), console.actor()));
  }

  /** Does it. */
  abstract PluginDone act(Plugins plugins, Actor actor);
}
