/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.access.Actor;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.Plugins;

/** Makes a version the one that is asked. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-swap",
    description =
        "Makes a probed version the one that is asked; those that it covers drain and retire")
public final class PluginSwapCommand extends PluginActCommand {
  @Override
  PluginDone act(Plugins plugins, Actor actor) {
    return plugins.swap(actor, id, version, reason);
  }
}
