/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.extension.Plugins;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.PluginCompleter;
import org.dvctt.ops.shell.completion.PluginVersionCompleter;

/** Whether what is kept and runs is what was taken in. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-verify",
    description = "Looks again at kept bytes, signatures, and whether this node has what is wanted")
public final class PluginVerifyCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Plugin id; all when it is left out")
  @Completion(PluginCompleter.class)
  String id = "";

  @Argument(index = 1, name = "version", description = "Version")
  @Completion(PluginVersionCompleter.class)
  String version = "";

  @Override
  protected void run(Console console) throws CommandException {
    List<String> findings = console.need(Plugins.class).verify(id, version);
    Proof.show(
        console,
        findings,
        Text.of(
            "Plugin đúng như đã nhận: tệp, chữ ký, trạng thái.",
            "The plugins are as they were taken in: bytes, signatures, state."),
        Text.of(
            "Xem dvctt:plugin-info của phiên bản có sai lệch.",
            "See dvctt:plugin-info of the version that is named."));
  }
}
