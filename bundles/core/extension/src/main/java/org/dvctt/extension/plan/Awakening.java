/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.Resolver;

/**
 * Finds the bundles that wait for what a plugin brings. The plugin is wired first, as it would be
 * in the framework: what waits can't change that any more.
 *
 * @param candidates the plugin's bundles
 * @param wires what they would be wired to
 */
record Awakening(
    Resolver resolver,
    Present present,
    List<Candidate> candidates,
    Map<Resource, List<Wire>> wires) {
  /** Those that could be resolved with the plugin and can't without it. */
  List<Neighbour> bundles() {
    Offers before = present.offers(List.of());
    Offers after = present.offers(candidates);
    Map<Requirement, List<Capability>> settled = settled(after);
    List<Neighbour> awakened = new ArrayList<>();
    for (BundleRevision waiting : present.waiting()) {
      List<Resource> together = new ArrayList<>(candidates);
      together.add(waiting);
      if (!wires.containsKey(waiting)
          && !resolves(new PlanContext(present, before, List.of(waiting), List.of(), Map.of()))
          && resolves(new PlanContext(present, after, together, List.of(), settled))) {
        awakened.add(Neighbour.of(waiting.getBundle()));
      }
    }
    return awakened;
  }

  /** What is wired stays so; what is not comes from the bundle itself or from nowhere. */
  private Map<Requirement, List<Capability>> settled(Offers offers) {
    Map<Requirement, List<Capability>> settled = new IdentityHashMap<>();
    wires.forEach(
        (resource, made) -> {
          for (Requirement each : resource.getRequirements(null)) {
            settled.put(
                each,
                offers.matching(each).stream()
                    .filter(own -> own.getResource().equals(resource))
                    .toList());
          }
          made.forEach(wire -> settled.put(wire.getRequirement(), wired(wire, made)));
        });
    return settled;
  }

  private static List<Capability> wired(Wire wire, List<Wire> made) {
    return made.stream()
        .filter(each -> each.getRequirement() == wire.getRequirement())
        .map(Wire::getCapability)
        .toList();
  }

  /** True when all is resolved, and the plugin as it was: an optional import is easily given up. */
  private boolean resolves(PlanContext context) {
    try {
      Map<Resource, List<Wire>> made = resolver.resolve(context);
      return wires.entrySet().stream()
          .allMatch(
              each ->
                  made.getOrDefault(each.getKey(), each.getValue()).size()
                      == each.getValue().size());
    } catch (ResolutionException e) {
      return false;
    }
  }
}
