/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** All versions of plugins. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-list",
    description = "Lists all versions of plugins: what is wanted, and what this node has")
public final class PluginListCommand extends ConsoleCommand {
  @Override
  protected void run(Console console) {
    Plugins plugins = console.need(Plugins.class);
    List<PluginView> list = plugins.list();
    if (console.json()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("snapshot", plugins.snapshot());
      answer.put("plugins", list);
      console.document(answer);
      return;
    }
    console.table(PluginSheet.list(list));
  }
}
