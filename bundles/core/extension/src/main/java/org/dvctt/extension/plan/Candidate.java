/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.Map;
import java.util.TreeMap;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.apache.felix.utils.resource.ResourceImpl;
import org.dvctt.extension.file.PluginBundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;

/** A bundle that is not installed, as the resolver sees it: what it offers and requires. */
final class Candidate extends ResourceImpl {
  private final PluginBundle bundle;

  private Candidate(PluginBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * Reads the headers.
   *
   * @throws BundleException when no framework would take them
   */
  static Candidate of(PluginBundle bundle) throws BundleException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(bundle.headers());
    Candidate candidate = new Candidate(bundle);
    ResourceBuilder.build(candidate, null, headers);
    return candidate;
  }

  PluginBundle bundle() {
    return bundle;
  }

  /** True when only one version of it may be resolved at a time. */
  boolean singleton() {
    return singleton(getCapabilities(BundleRevision.BUNDLE_NAMESPACE));
  }

  static boolean singleton(Iterable<? extends Capability> capabilities) {
    for (Capability each : capabilities) {
      if (each.getNamespace().equals(BundleRevision.BUNDLE_NAMESPACE)
          && "true".equals(each.getDirectives().get(Constants.SINGLETON_DIRECTIVE))) {
        return true;
      }
    }
    return false;
  }

  /** Each is itself: equal headers in two entries are two bundles. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return bundle.symbolicName() + " " + bundle.version();
  }
}
