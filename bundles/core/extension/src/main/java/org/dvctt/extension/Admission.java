/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dvctt.extension.guard.Bulkhead;
import org.dvctt.model.PluginRef;
import org.dvctt.spi.regime.RegimePack;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/**
 * A plugin service as it was found: admitted, or with the fault that keeps it out.
 *
 * @param fault why it is not admitted, empty when it is
 * @param service the plugin, null when it is not admitted
 * @param properties its service properties as text
 * @param standing what its plugin is allowed, null when the bundle is no plugin that was let in
 */
record Admission(
    ExtensionPoint point,
    PluginRef plugin,
    Version version,
    int ranking,
    ServiceReference<?> reference,
    Bundle bundle,
    @Nullable Object service,
    String fault,
    Map<String, String> properties,
    @Nullable Standing standing,
    Bulkhead bulkhead) {

  /** Ranking, then plugin id, then the newer version: never the order of starting. */
  static final Comparator<Admission> ORDER =
      Comparator.comparingInt(Admission::ranking)
          .reversed()
          .thenComparing(a -> a.plugin().id())
          .thenComparing(a -> a.standing() == null ? 0 : -a.standing().activated())
          .thenComparing(Admission::version, Comparator.reverseOrder())
          .thenComparing(a -> a.bundle().getBundleId());

  Admission {
    properties = Map.copyOf(properties);
  }

  /** True when it is asked. */
  boolean admitted() {
    return fault.isEmpty() && standing != null && standing.part() == Standing.Part.ASKED;
  }

  /** True when it judges beside what is asked. */
  boolean shadow() {
    return fault.isEmpty() && standing != null && standing.part() == Standing.Part.SHADOW;
  }

  /** The same service with what its plugin is allowed now. */
  Admission standing(@Nullable Standing now) {
    return new Admission(
        point,
        plugin,
        version,
        ranking,
        reference,
        bundle,
        service,
        fault,
        properties,
        now,
        bulkhead);
  }

  /** Share of the questions that it is asked while it judges beside what is asked. */
  int percent() {
    return standing == null ? 0 : standing.percent();
  }

  /** Name of the regime pack that it is, when it is one. */
  Optional<String> pack() {
    return point == ExtensionPoint.REGIME
        ? Optional.ofNullable(properties.get(RegimePack.PACK))
        : Optional.empty();
  }

  /** True when it may be asked about the province on the day. */
  boolean covers(String province, LocalDate on) {
    return standing != null && standing.covers(province, on);
  }

  /** The plugin of an admitted service. */
  <S> S service(Class<S> type) {
    return type.cast(Objects.requireNonNull(service, fault));
  }

  /** What tells this set of bytes and settings from any other, also after a restart. */
  String content() {
    return String.join(
        " ",
        point.name(),
        plugin.toString(),
        Integer.toString(ranking),
        bundle.getSymbolicName(),
        standing == null ? "" : standing.sha256() + standing.activated());
  }
}
