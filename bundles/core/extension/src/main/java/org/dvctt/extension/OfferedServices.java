/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.extension.guard.CallFigures;
import org.dvctt.extension.guard.CallName;

/**
 * What the bundles of plugins, given by their numbers, offer on this node, whether they are asked
 * or not. Plugins are never called under a lock of the registry.
 */
public final class OfferedServices {
  private final PluginRegistry registry;

  OfferedServices(PluginRegistry registry) {
    this.registry = registry;
  }

  /** The services that were found: of which extension points, and their faults. */
  public Map<PluginKind, String> found(Set<Long> bundles) {
    Map<PluginKind, String> found = new EnumMap<>(PluginKind.class);
    of(bundles).forEach(plugin -> found.put(plugin.point().kind(), plugin.fault()));
    return found;
  }

  /**
   * Waits until services of all the kinds were found, or the time is over.
   *
   * @return what was found then
   */
  public Map<PluginKind, String> await(Set<Long> bundles, Set<PluginKind> kinds, Duration most) {
    await(() -> found(bundles).keySet().containsAll(kinds), most);
    return found(bundles);
  }

  /**
   * Waits until services of the kinds are there without a fault, as they take up settings that were
   * just changed.
   *
   * @param begin how long the change may take to begin to show
   * @param end how long it may take to be done
   */
  public boolean awaitSound(
      Set<Long> bundles, Set<PluginKind> kinds, Duration begin, Duration end) {
    registry.awaitChange(registry.snapshot(), begin);
    Predicate<Map<PluginKind, String>> sound =
        found -> kinds.stream().allMatch(kind -> "".equals(found.get(kind)));
    return await(() -> sound.test(found(bundles)), end);
  }

  /**
   * Asks one of these services under the guard's rules.
   *
   * @throws PluginFailure when there is none, it doesn't answer in time, or fails
   */
  public <S, R> R probe(Set<Long> bundles, Class<S> type, Guard.Call<S, R> call, Duration limit) {
    ExtensionPoint point = ExtensionPoint.of(type);
    for (Admission plugin : of(bundles).toList()) {
      if (plugin.point() == point && plugin.fault().isEmpty() && plugin.bulkhead().enter()) {
        S service = plugin.service(type);
        return plugin.bulkhead().run(new CallName("probe", ""), () -> call.on(service), limit);
      }
    }
    throw new PluginFailure(PluginFailure.Why.MISSING, point.shortName(), "no such service");
  }

  /**
   * What a service of the extension point says of itself; empty when there is none.
   *
   * @param name one of the constants of the extension point
   */
  public String property(Set<Long> bundles, Class<?> type, String name) {
    ExtensionPoint point = ExtensionPoint.of(type);
    return of(bundles)
        .filter(plugin -> plugin.point() == point)
        .map(plugin -> plugin.properties().getOrDefault(name, ""))
        .findFirst()
        .orElse("");
  }

  /**
   * Lets no more calls in and waits for the running ones.
   *
   * @return false when some were still running at the end of the time to drain
   */
  public boolean drain(Set<Long> bundles) {
    return drain(bundles, registry.limits().drain());
  }

  /** The same with a time of its own: what did harm or was never asked is not waited for long. */
  public boolean drain(Set<Long> bundles, Duration most) {
    boolean drained = true;
    for (Admission plugin : of(bundles).toList()) {
      drained &= registry.retire(plugin, most);
    }
    return drained;
  }

  /** Calls so far. */
  public long calls(Set<Long> bundles) {
    return of(bundles).mapToLong(plugin -> plugin.bulkhead().calls()).sum();
  }

  /** Calls without an answer so far. */
  public long failures(Set<Long> bundles) {
    return of(bundles).mapToLong(plugin -> plugin.bulkhead().failures()).sum();
  }

  /** Figures of the calls so far, by extension point and province. */
  public List<CallFigures> figures(Set<Long> bundles) {
    return of(bundles).flatMap(plugin -> plugin.bulkhead().figures().stream()).toList();
  }

  private Stream<Admission> of(Set<Long> bundles) {
    return registry.snapshot().all().stream()
        .filter(plugin -> bundles.contains(plugin.bundle().getBundleId()));
  }

  /** A condition can change only with the snapshot, which is therefore taken before it is asked. */
  private boolean await(BooleanSupplier condition, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (true) {
      Snapshot now = registry.snapshot();
      if (condition.getAsBoolean()) {
        return true;
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative() || !registry.awaitChange(now, left)) {
        return condition.getAsBoolean();
      }
    }
  }
}
