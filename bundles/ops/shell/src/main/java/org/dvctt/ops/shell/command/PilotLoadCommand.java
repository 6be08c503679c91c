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
import org.dvctt.api.registry.ProvinceLoad;
import org.dvctt.api.registry.Registry;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.ProvinceCompleter;
import org.dvctt.ops.shell.text.Grid;

/** Loads a province's files. */
@Service
@Command(
    scope = "dvctt",
    name = "pilot-load",
    description = "Loads a province's files; a second load of the same files changes nothing")
public final class PilotLoadCommand extends ConsoleCommand {
  @Argument(
      name = "province",
      description = "Province code or folder (default: the only one in config/provinces)")
  @Completion(ProvinceCompleter.class)
  String province = "";

  @Override
  protected void run(Console console) {
    Registry registry = console.need(Registry.class);
    Path folder = ProvinceFolders.ofSystem().folder(province.strip());
    ProvinceLoad load = registry.load(console.actor(), folder);
    if (console.json()) {
      console.document(load);
      return;
    }
    Grid grid =
        Grid.orElse("Không có gì mới để nạp.", "There was nothing new to load.")
            .column("Loại", "Kind")
            .number("Số dòng thêm", "Rows added");
    load.counts().forEach(grid::row);
    console.table(grid);
    String seconds = Long.toString(load.took().toSeconds());
    console.line(
        "Đã nạp tỉnh " + load.province() + " trong " + seconds + " giây.",
        "Loaded province " + load.province() + " in " + seconds + " s.");
    if (load.signIns() != null) {
      console.line("Tài khoản thử: " + load.signIns(), "Demo sign-ins: " + load.signIns());
    }
  }
}
