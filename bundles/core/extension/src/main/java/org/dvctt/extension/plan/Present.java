/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles that are in the framework, of which the resolver may use each. */
record Present(List<BundleRevision> revisions) {
  /** Leaves out singletons that can't be resolved, as another version of theirs is chosen. */
  static Present of(Collection<BundleRevision> all) {
    return new Present(all.stream().filter(each -> !outdone(each, all)).toList());
  }

  private static boolean outdone(BundleRevision revision, Collection<BundleRevision> all) {
    return revision.getWiring() == null
        && singleton(revision)
        && all.stream()
            .filter(other -> !other.equals(revision) && singleton(other))
            .filter(other -> revision.getSymbolicName().equals(other.getSymbolicName()))
            .anyMatch(
                other ->
                    other.getWiring() != null
                        || other.getVersion().compareTo(revision.getVersion()) > 0);
  }

  private static boolean singleton(BundleRevision revision) {
    return revision.getSymbolicName() != null
        && Candidate.singleton(revision.getDeclaredCapabilities(null));
  }

  static boolean fragment(BundleRevision revision) {
    return (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  /** What they offer, and what some candidates would offer beside them. */
  Offers offers(List<Candidate> candidates) {
    return new Offers(Stream.concat(revisions.stream(), candidates.stream()).toList());
  }

  List<BundleRevision> fragments() {
    return revisions.stream().filter(Present::fragment).toList();
  }

  /** Installed and not resolved, fragments not counted. */
  List<BundleRevision> waiting() {
    return revisions.stream().filter(each -> each.getWiring() == null && !fragment(each)).toList();
  }

  /** All versions of a name. */
  List<BundleRevision> named(String symbolicName) {
    return revisions.stream().filter(each -> symbolicName.equals(each.getSymbolicName())).toList();
  }
}
