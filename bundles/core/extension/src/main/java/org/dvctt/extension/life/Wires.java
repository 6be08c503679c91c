/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.stream.Stream;
import org.dvctt.api.extension.PluginPlan;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** What a bundle is wired to in the framework. */
final class Wires {
  private Wires() {}

  static Stream<PluginPlan.Need> of(Bundle bundle) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    return wiring == null
        ? Stream.empty()
        : wiring.getRequiredWires(null).stream().map(wire -> need(bundle, wire));
  }

  private static PluginPlan.Need need(Bundle bundle, BundleWire wire) {
    String namespace = wire.getCapability().getNamespace();
    Object name = wire.getCapability().getAttributes().get(namespace);
    BundleRevision provider = wire.getProvider();
    return new PluginPlan.Need(
        bundle.getSymbolicName() + " " + bundle.getVersion(),
        namespace.equals(BundleRevision.PACKAGE_NAMESPACE)
            ? String.valueOf(name)
            : namespace + (name == null ? "" : " " + name),
        "",
        "WIRED",
        provider.getSymbolicName()
            + " "
            + provider.getVersion()
            + " ["
            + provider.getBundle().getBundleId()
            + "]");
  }
}
