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

/** Takes a version out at once. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-quarantine",
    description =
        "Takes a version out at once; what needs it waits until it is released or replaced")
public final class PluginQuarantineCommand extends PluginActCommand {
  @Override
  PluginDone act(Plugins plugins, Actor actor) {
    return plugins.quarantine(actor, id, version, reason);
  }
}
