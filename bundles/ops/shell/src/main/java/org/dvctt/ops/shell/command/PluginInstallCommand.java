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
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** Takes a plugin's file in. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-install",
    description =
        "Takes a plugin's file in and brings it on to PROBED: file checks, signature, plan, staging,"
            + " probe")
public final class PluginInstallCommand extends ConsoleCommand {
  @Argument(name = "file", description = "A .jar or .kar file on this server", required = true)
  @Completion(FileCompleter.class)
  String file = "";

  @Option(name = "--activate", description = "Swap it in when it was probed")
  boolean activate;

  @Option(name = "--reason", description = "Why, for the audit trail (required)")
  String reason = "";

  @Override
  protected void run(Console console) throws CommandException {
    PluginSheet.done(
        console,
        console
            .need(Plugins.class)
            .install(console.actor(), Path.of(file.strip()), activate, reason));
  }
}
