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

/** Brings a version on to PROBED, or probes it again. */
@Service
@Command(
    scope = "dvctt",
    name = "plugin-probe",
    description = "Brings a version on to PROBED (verify, plan, stage, probe), or probes it again")
public final class PluginProbeCommand extends PluginActCommand {
  @Override
  PluginDone act(Plugins plugins, Actor actor) {
    return plugins.probe(actor, id, version, reason);
  }
}
