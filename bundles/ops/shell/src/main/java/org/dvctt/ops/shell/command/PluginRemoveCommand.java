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

/** Takes a version away. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-remove",
    description =
        "Takes a version away; one that is asked drains first. Its bytes and history are kept")
public final class PluginRemoveCommand extends PluginActCommand {
  @Override
  PluginDone act(Plugins plugins, Actor actor) {
    return plugins.remove(actor, id, version, reason);
  }
}
