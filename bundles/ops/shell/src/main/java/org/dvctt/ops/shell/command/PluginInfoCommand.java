/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.PluginCompleter;
import org.dvctt.ops.shell.completion.PluginVersionCompleter;

/** All that is known of a version. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-info",
    description = "Shows all that is known of a plugin's version")
public final class PluginInfoCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Plugin id", required = true)
  @Completion(PluginCompleter.class)
  String id = "";

  @Argument(index = 1, name = "version", description = "Version")
  @Completion(PluginVersionCompleter.class)
  String version = "";

  @Override
  protected void run(Console console) {
    PluginSheet.info(console, console.need(Plugins.class).info(id, version));
  }
}
