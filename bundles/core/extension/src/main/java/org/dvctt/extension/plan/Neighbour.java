/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import org.osgi.framework.Bundle;

/** A bundle that is in the framework. */
public record Neighbour(String symbolicName, String version, long bundleId) {
  static Neighbour of(Bundle bundle) {
    return new Neighbour(
        String.valueOf(bundle.getSymbolicName()),
        bundle.getVersion().toString(),
        bundle.getBundleId());
  }

  /** Name, version and id, e.g. {@code org.dvctt.spi 0.1.0 [71]}. */
  public String words() {
    return symbolicName + " " + version + " [" + bundleId + "]";
  }
}
