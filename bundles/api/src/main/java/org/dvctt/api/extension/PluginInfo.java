/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.List;
import java.util.Set;
import org.dvctt.model.Text;

/**
 * All that is known of one version of a plugin.
 *
 * @param hostRange what it requires of the host, an LDAP filter
 * @param permissions what it was granted with its signature
 * @param parts its bundles: symbolic name, version
 * @param calls figures of its calls on this node
 * @param history newest change first
 */
public record PluginInfo(
    PluginView plugin,
    Text summary,
    String file,
    long size,
    String hostRange,
    Set<String> permissions,
    List<String> parts,
    List<PluginSetting> settings,
    List<PluginCalls> calls,
    List<PluginHistoryLine> history) {
  public PluginInfo {
    permissions = Set.copyOf(permissions);
    parts = List.copyOf(parts);
    settings = List.copyOf(settings);
    calls = List.copyOf(calls);
    history = List.copyOf(history);
  }
}
