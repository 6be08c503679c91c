/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.api.extension.Plugins;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.PluginCompleter;
import org.dvctt.ops.shell.completion.PluginVersionCompleter;

/** Shows or changes the settings of a version. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-config",
    description = "Shows a version's settings; with --set name=value: changes them")
public final class PluginConfigCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Plugin id", required = true)
  @Completion(PluginCompleter.class)
  String id = "";

  @Argument(index = 1, name = "version", description = "Version")
  @Completion(PluginVersionCompleter.class)
  String version = "";

  @Option(
      name = "--set",
      multiValued = true,
      description = "name=value; an empty value takes the default again")
  List<String> set = List.of();

  @Option(name = "--reason", description = "Why, for the audit trail (with --set)")
  String reason = "";

  @Override
  protected void run(Console console) throws CommandException {
    Plugins plugins = console.need(Plugins.class);
    if (set.isEmpty()) {
      List<PluginSetting> settings = plugins.info(id, version).settings();
      PluginSheet.settings(console, settings);
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String one : set) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw Refused.of(
            Refused.Kind.INVALID,
            "BAD_SETTING",
            "--set",
            Text.of("“" + one + "” không có dạng tên=giá trị.", "“" + one + "” is no name=value."),
            Text.of("Viết: --set tên=giá trị.", "Write: --set name=value."));
      }
      values.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
    }
    PluginSheet.done(console, plugins.configure(console.actor(), id, version, values, reason));
  }
}
