/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleRevisions;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The framework in which this bundle runs. */
public final class RunningHost implements Host {
  private final BundleContext system;

  /**
   * @param system context of the system bundle: others may be kept from seeing some bundles
   */
  public RunningHost(BundleContext system) {
    this.system = system;
  }

  @Override
  public Collection<BundleRevision> revisions() {
    Set<Bundle> bundles = new LinkedHashSet<>(List.of(system.getBundles()));
    bundles.addAll(wiring().getRemovalPendingBundles());
    List<BundleRevision> revisions = new ArrayList<>();
    for (Bundle bundle : bundles) {
      BundleRevision current =
          bundle.getState() == Bundle.UNINSTALLED ? null : bundle.adapt(BundleRevision.class);
      BundleRevisions all = bundle.adapt(BundleRevisions.class);
      for (BundleRevision revision : all == null ? List.<BundleRevision>of() : all.getRevisions()) {
        BundleWiring wiring = revision.getWiring();
        if (revision.equals(current) || (wiring != null && wiring.isInUse())) {
          revisions.add(revision);
        }
      }
    }
    return revisions;
  }

  @Override
  public boolean serves(String filter) {
    try {
      return system.getAllServiceReferences(null, filter) != null;
    } catch (InvalidSyntaxException e) {
      return false;
    }
  }

  @Override
  public Collection<Bundle> closure(Collection<Bundle> bundles) {
    return wiring().getDependencyClosure(bundles);
  }

  private FrameworkWiring wiring() {
    Bundle framework = system.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    FrameworkWiring wiring = framework == null ? null : framework.adapt(FrameworkWiring.class);
    if (wiring == null) {
      throw new IllegalStateException("the framework does not show its wiring");
    }
    return wiring;
  }
}
