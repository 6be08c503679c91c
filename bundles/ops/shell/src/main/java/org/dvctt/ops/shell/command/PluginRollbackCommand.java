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

/** Brings an earlier version back. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-rollback",
    description =
        "Brings an earlier version back in place of the one that is asked (default: the one before)")
public final class PluginRollbackCommand extends PluginActCommand {
  @Override
  PluginDone act(Plugins plugins, Actor actor) {
    return plugins.rollback(actor, id, version, reason);
  }
}
