/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.PluginCompleter;
import org.dvctt.ops.shell.completion.PluginVersionCompleter;

/** What a version's installation would mean. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-plan",
    description =
        "Says what a version would need, take from where, replace and refresh; changes nothing")
public final class PluginPlanCommand extends ConsoleCommand {
  @Argument(
      name = "id",
      description = "Plugin id, or a .jar or .kar file on this server",
      required = true)
  @Completion(PluginCompleter.class)
  String id = "";

  @Argument(index = 1, name = "version", description = "Version")
  @Completion(PluginVersionCompleter.class)
  String version = "";

  @Override
  protected void run(Console console) throws CommandException {
    Plugins plugins = console.need(Plugins.class);
    boolean file = id.endsWith(".jar") || id.endsWith(".kar");
    PluginSheet.plan(console, file ? plugins.plan(Path.of(id.strip())) : plugins.plan(id, version));
  }
}
