/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.core.ports.Transactions;
import org.dvctt.extension.guard.CallName;
import org.dvctt.extension.shadow.Shadows;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only way to a plugin. */
@Component(service = Guard.class)
public final class PluginGuard implements Guard {
  /** How long a plugin that has to be there may be away before a call to it fails. */
  private static final Duration COMEBACK = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(PluginGuard.class);
  private final PluginRegistry registry;
  private final Transactions transactions;

  /** Not needed to ask anybody: the guard is there without it. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  volatile @Nullable Shadows shadows;

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
  public List<PluginRef> due(Class<?> point, Scope scope) {
    return registry.snapshot().due(ExtensionPoint.of(point).kind(), scope.province(), scope.on());
  }

  @Override
  public boolean begun() {
    return registry.begun();
  }

  @Override
  public List<String> missing() {
    Snapshot now = registry.snapshot();
    return registry.mandatory().stream().filter(id -> !now.asked(id)).sorted().toList();
  }

  @Override
  public List<Text> warnings() {
    return registry.warnings();
  }

  @Override
  public long mostReportBytes() {
    return registry.limits().guard().answers().bytes();
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
    long end = System.nanoTime() + COMEBACK.toNanos();
    while (true) {
      Snapshot now = registry.snapshot();
      Optional<Admission> found = find(now, point, plugin, scope);
      if (found.isPresent()) {
        Admission admitted = found.get();
        S service = admitted.service(type);
        R value =
            admitted
                .bulkhead()
                .run(
                    new CallName(point.shortName(), scope.province()),
                    () -> call.on(service),
                    registry.limits().time(point));
        return new Answer<>(value, plugin, now.id());
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      // Gone or going away: a newer snapshot may hold it again, or its successor. What is
      // quarantined or was never installed is not waited for.
      if (now == registry.snapshot()
          && !(registry.isHere(plugin) && registry.awaitChange(now, left))) {
        throw new PluginFailure(Why.MISSING, plugin.id(), "not among the admitted plugins");
      }
    }
  }

  @Override
  public <S, R> void beside(
      Class<S> point, Scope scope, Call<S, R> call, Map<PluginRef, R> answered) {
    Shadows there = shadows;
    if (there == null) {
      return;
    }
    try {
      Candidates.questions(registry, point, scope, call, answered).forEach(there::offer);
    } catch (RuntimeException | Error e) { // whatever it is: the caller has its answer
      LOG.warn("a question about {} could not be offered to candidates", scope.subject(), e);
    }
  }

  /** The admitted service with a lease taken on it. */
  private static Optional<Admission> find(
      Snapshot now, ExtensionPoint point, PluginRef plugin, Scope scope) {
    for (Admission admitted : now.admitted(point)) {
      if (admitted.plugin().equals(plugin)) {
        if (!admitted.covers(scope.province(), scope.on())) {
          throw new PluginFailure(
              Why.MISSING,
              plugin.id(),
              "may not be asked about province " + scope.province() + " on " + scope.on());
        }
        if (admitted.bulkhead().enter()) {
          return Optional.of(admitted);
        }
      }
    }
    return Optional.empty();
  }
}
