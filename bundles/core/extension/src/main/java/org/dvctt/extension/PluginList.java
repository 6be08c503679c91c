/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.util.List;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people see of the snapshot, with those that are not admitted and why. */
@Component(service = Plugins.class)
public final class PluginList implements Plugins {
  private final PluginRegistry registry;

  @Activate
  public PluginList(@Reference PluginRegistry registry) {
    this.registry = registry;
  }

  @Override
  public List<PluginView> list() {
    return registry.snapshot().all().stream().map(PluginList::view).toList();
  }

  @Override
  public long snapshot() {
    return registry.snapshot().id();
  }

  private static PluginView view(Admission plugin) {
    return new PluginView(
        plugin.plugin().id(),
        plugin.plugin().version(),
        plugin.point().shortName(),
        plugin.bundle().getSymbolicName(),
        plugin.bundle().getBundleId(),
        plugin.admitted() ? "ACTIVE" : "NOT ADMITTED: " + plugin.fault(),
        plugin.bulkhead().calls(),
        plugin.bulkhead().failures());
  }
}
