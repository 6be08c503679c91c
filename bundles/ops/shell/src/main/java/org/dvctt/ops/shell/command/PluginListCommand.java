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
import org.dvctt.ops.shell.text.Grid;

/** The plugins in the present snapshot. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-list",
    description = "Lists the plugins that are asked now")
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
    Grid grid =
        Grid.orElse("Chưa có plugin nào.", "There is no plugin.")
            .column("Plugin", "Plugin")
            .column("Phiên bản", "Version")
            .column("Điểm mở rộng", "Point")
            .column("Bundle", "Bundle")
            .number("Số bundle", "Bundle id")
            .column("Trạng thái", "State")
            .number("Lần gọi", "Calls")
            .number("Lỗi", "Failures");
    for (PluginView plugin : list) {
      grid.row(
          plugin.id(),
          plugin.version(),
          plugin.point(),
          plugin.bundle(),
          plugin.bundleId(),
          plugin.state(),
          plugin.calls(),
          plugin.failures());
    }
    console.table(grid);
  }
}
