/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dvctt.model.Text;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The bundles that would stop and be wired anew when some are replaced or removed, by name.
 *
 * @param bundles all of them, in the order of their ids
 * @param core those of them that are no managed plugins: then it is refused
 */
public record RefreshSet(List<Neighbour> bundles, List<Neighbour> core) {
  public RefreshSet {
    bundles = List.copyOf(bundles);
    core = List.copyOf(core);
  }

  /**
   * What goes with these bundles: whoever is wired to them, and the hosts of fragments.
   *
   * @param leaving bundles to be replaced or removed; none when a plugin is only added
   * @param managed true for bundles of managed plugins
   */
  public static RefreshSet of(Host host, Collection<Bundle> leaving, Predicate<Bundle> managed) {
    if (leaving.isEmpty()) {
      return new RefreshSet(List.of(), List.of());
    }
    Set<Bundle> seeds = new LinkedHashSet<>(leaving);
    leaving.forEach(bundle -> seeds.addAll(hosts(bundle)));
    Set<Bundle> all = new LinkedHashSet<>(seeds);
    all.addAll(host.closure(seeds));
    List<Bundle> ordered =
        all.stream().sorted(Comparator.comparingLong(Bundle::getBundleId)).toList();
    return new RefreshSet(
        ordered.stream().map(Neighbour::of).toList(),
        ordered.stream().filter(managed.negate()).map(Neighbour::of).toList());
  }

  private static List<Bundle> hosts(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    BundleWiring wiring = revision == null ? null : revision.getWiring();
    if (revision == null || wiring == null || !Present.fragment(revision)) {
      return List.of();
    }
    return wiring.getRequiredWires(BundleRevision.HOST_NAMESPACE).stream()
        .map(BundleWire::getProvider)
        .map(BundleRevision::getBundle)
        .toList();
  }

  /** True when a core bundle is in it. */
  public boolean refused() {
    return !core.isEmpty();
  }

  /** In words, with the next step when it is refused. */
  public Text words() {
    if (refused()) {
      String names = names(core);
      return Text.of(
          "Từ chối: việc này làm mới bundle lõi " + names + ". Làm khi nâng cấp hệ thống.",
          "Refused: this would refresh core bundles: "
              + names
              + ". Do it with an upgrade of the host.");
    }
    return bundles.isEmpty()
        ? Text.of("Không bundle nào phải làm mới.", "No bundle is refreshed.")
        : Text.of("Sẽ làm mới: " + names(bundles) + ".", "Refreshed: " + names(bundles) + ".");
  }

  private static String names(List<Neighbour> bundles) {
    return bundles.stream().map(Neighbour::words).collect(Collectors.joining(", "));
  }
}
