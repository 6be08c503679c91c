/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/** The framework as a plan reads it. Nothing here changes it or makes it resolve anything. */
public interface Host {
  /**
   * The revisions that can be wired to: of each bundle that is present, and those that were
   * replaced or removed while others still use them.
   */
  Collection<BundleRevision> revisions();

  /**
   * True when some service is registered now that a filter matches.
   *
   * @param filter of the shape {@code (objectClass=…)}; a broken one matches nothing
   */
  boolean serves(String filter);

  /** Every bundle that would be refreshed with these, these among them. */
  Collection<Bundle> closure(Collection<Bundle> bundles);
}
