/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.util.List;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.PluginRef;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The only way to a plugin. */
@Component(service = Guard.class)
public final class PluginGuard implements Guard {
  private final PluginRegistry registry;
  private final Transactions transactions;

  @Activate
  public PluginGuard(@Reference PluginRegistry registry, @Reference Transactions transactions) {
    this.registry = registry;
    this.transactions = transactions;
  }

  @Override
  public long snapshot() {
    return registry.snapshot().id();
  }

  @Override
  public List<PluginRef> admitted(Class<?> point) {
    return registry.snapshot().admitted(ExtensionPoint.of(point)).stream()
        .map(Admission::plugin)
        .distinct()
        .toList();
  }

  @Override
  public List<PluginRef> admitted(Class<?> point, Scope scope) {
    return registry
        .snapshot()
        .admitted(ExtensionPoint.of(point), scope.province(), scope.on())
        .stream()
        .map(Admission::plugin)
        .toList();
  }

  @Override
  public String property(Class<?> point, PluginRef plugin, String property) {
    return registry.snapshot().admitted(ExtensionPoint.of(point)).stream()
        .filter(admitted -> admitted.plugin().equals(plugin))
        .findFirst()
        .map(admitted -> admitted.properties().getOrDefault(property, ""))
        .orElse("");
  }

  @Override
  public <S, R> Answer<R> call(Class<S> type, PluginRef plugin, Scope scope, Call<S, R> call) {
    if (transactions.active()) {
      throw new IllegalStateException(
          "plugin " + plugin + " was to be called inside a transaction (law 4)");
    }
    ExtensionPoint point = ExtensionPoint.of(type);
    Snapshot before;
    do {
      before = registry.snapshot();
      for (Admission admitted : before.admitted(point)) {
        if (!admitted.plugin().equals(plugin)) {
          continue;
        }
        if (!admitted.covers(scope.province(), scope.on())) {
          throw new PluginFailure(
              Why.MISSING,
              plugin.id(),
              "may not be asked about province " + scope.province() + " on " + scope.on());
        }
        if (admitted.bulkhead().enter()) {
          S service = admitted.service(type);
          R value = admitted.bulkhead().run(() -> call.on(service), registry.limits().time(point));
          return new Answer<>(value, plugin, before.id());
        }
      }
      // It was there but is going away: a newer snapshot may hold its successor.
    } while (before != registry.snapshot());
    throw new PluginFailure(Why.MISSING, plugin.id(), "not among the admitted plugins");
  }
}
