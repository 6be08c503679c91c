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

/** Lets a quarantined version back. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-release",
    description = "Probes a quarantined version and lets it back to where it was")
public final class PluginReleaseCommand extends PluginActCommand {
  @Override
  PluginDone act(Plugins plugins, Actor actor) {
    return plugins.release(actor, id, version, reason);
  }
}
