/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.dvctt.extension.guard.Bulkhead;
import org.dvctt.model.PluginRef;
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
    Bulkhead bulkhead) {

  /** Ranking, then plugin id, then the newer version: never the order of starting. */
  static final Comparator<Admission> ORDER =
      Comparator.comparingInt(Admission::ranking)
          .reversed()
          .thenComparing(a -> a.plugin().id())
          .thenComparing(Admission::version, Comparator.reverseOrder())
          .thenComparing(a -> a.bundle().getBundleId());

  Admission {
    properties = Map.copyOf(properties);
  }

  boolean admitted() {
    return fault.isEmpty();
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
        Long.toString(bundle.getBundleId()),
        Long.toString(bundle.getLastModified()),
        fault);
  }
}
