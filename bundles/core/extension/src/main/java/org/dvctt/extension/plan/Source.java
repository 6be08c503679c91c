/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;

/**
 * Where something comes from.
 *
 * @param bundleId id in the framework, -1 for a bundle of the plugin itself
 * @param attributes of the capability, as text
 */
public record Source(
    String symbolicName, String version, long bundleId, Map<String, String> attributes) {
  public Source {
    attributes = Map.copyOf(attributes);
  }

  static Source of(Resource provider, Capability capability) {
    Map<String, String> attributes =
        capability.getAttributes().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> String.valueOf(each.getValue()),
                    (a, b) -> a,
                    TreeMap::new));
    if (provider instanceof BundleRevision revision) {
      return new Source(
          String.valueOf(revision.getSymbolicName()),
          revision.getVersion().toString(),
          revision.getBundle().getBundleId(),
          attributes);
    }
    if (provider instanceof Candidate candidate) {
      return new Source(
          candidate.bundle().symbolicName(),
          candidate.bundle().version().toString(),
          -1,
          attributes);
    }
    return new Source(provider.toString(), "", -1, attributes);
  }

  /** Name, version and id, e.g. {@code org.dvctt.spi 0.1.0 [71]}. */
  public String words() {
    return symbolicName + " " + version + (bundleId < 0 ? "" : " [" + bundleId + "]");
  }
}
