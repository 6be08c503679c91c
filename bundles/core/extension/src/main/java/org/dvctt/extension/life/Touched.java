/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.dvctt.extension.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Sees which bundles of the host were stopped, started or resolved anew while an act on a plugin
 * went on: there should be none.
 */
final class Touched implements SynchronousBundleListener, AutoCloseable {
  private static final int MOVED =
      BundleEvent.STOPPING
          | BundleEvent.STOPPED
          | BundleEvent.STARTED
          | BundleEvent.RESOLVED
          | BundleEvent.UNRESOLVED
          | BundleEvent.UPDATED
          | BundleEvent.INSTALLED
          | BundleEvent.UNINSTALLED;
  private final Set<String> names = new ConcurrentSkipListSet<>();
  private final BundleContext context;

  private Touched(BundleContext context) {
    this.context = context;
  }

  static Touched during(BundleContext context) {
    Touched touched = new Touched(context);
    context.addBundleListener(touched);
    return touched;
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    Bundle bundle = event.getBundle();
    if ((event.getType() & MOVED) != 0 && !PluginLocation.is(bundle.getLocation())) {
      names.add(bundle.getSymbolicName() + " " + bundle.getVersion());
    }
  }

  /** Names of the bundles, empty when the host was left alone. */
  List<String> names() {
    return List.copyOf(names);
  }

  @Override
  public void close() {
    context.removeBundleListener(this);
  }
}
