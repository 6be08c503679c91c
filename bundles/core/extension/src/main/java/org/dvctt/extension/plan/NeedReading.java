/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.model.Text;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Wire;

/** Reads the needs of candidates: what is offered, what is missing, what counts only later. */
final class NeedReading {
  private static final String SERVICE = "osgi.service";

  private final Host host;
  private final Offers offers;

  NeedReading(Host host, Offers offers) {
    this.host = host;
    this.offers = offers;
  }

  /** What is required and plainly offered by nobody: all of it, not only the first. */
  List<Finding> missing(List<Candidate> candidates) {
    List<Finding> missing = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (Requirement each : candidate.getRequirements(null)) {
        if (isMissing(each)) {
          missing.add(MissingWords.of(candidate.bundle().symbolicName(), each, offers.named(each)));
        }
      }
    }
    return missing;
  }

  private boolean isMissing(Requirement requirement) {
    return PlanContext.resolves(requirement)
        && !PlanContext.isDynamic(requirement)
        && !PlanContext.isOptional(requirement)
        && offers.matching(requirement).isEmpty();
  }

  /**
   * The needs of one bundle.
   *
   * @param resolves true when the wires are what would be made
   */
  BundlePrediction of(Candidate candidate, boolean resolves, Map<Requirement, List<Wire>> wires) {
    List<Need> needs = new ArrayList<>();
    for (Requirement each : candidate.getRequirements(null)) {
      needs.add(need(candidate, each, resolves, wires.getOrDefault(each, List.of())));
    }
    return new BundlePrediction(
        candidate.bundle().symbolicName(), candidate.bundle().version().toString(), needs);
  }

  private Need need(
      Candidate candidate, Requirement requirement, boolean resolves, List<Wire> wires) {
    boolean optional = PlanContext.isOptional(requirement);
    if (!PlanContext.resolves(requirement)) {
      return need(requirement, optional, running(requirement), List.of());
    }
    if (PlanContext.isDynamic(requirement)) {
      return need(requirement, optional, Need.State.DYNAMIC, List.of());
    }
    List<Capability> matching = offers.matching(requirement);
    if (!wires.isEmpty()) {
      List<Source> from =
          wires.stream().map(w -> Source.of(w.getProvider(), w.getCapability())).toList();
      return need(requirement, optional, Need.State.WIRED, from);
    }
    if (resolves) {
      // Without a wire, what is required comes from the bundle itself.
      return matching.stream()
          .filter(each -> each.getResource() == candidate)
          .findFirst()
          .map(own -> List.of(Source.of(candidate, own)))
          .map(from -> need(requirement, optional, Need.State.WIRED, from))
          .orElseGet(() -> need(requirement, optional, Need.State.ABSENT, List.of()));
    }
    if (matching.isEmpty()) {
      Need.State state = optional ? Need.State.ABSENT : Need.State.MISSING;
      return need(requirement, optional, state, List.of());
    }
    Capability first = matching.get(0);
    Source from = Source.of(first.getResource(), first);
    return need(requirement, optional, Need.State.OFFERED, List.of(from));
  }

  private static Need need(
      Requirement requirement, boolean optional, Need.State state, List<Source> from) {
    Wanted wanted = Wanted.of(requirement);
    return new Need(
        requirement.getNamespace(),
        wanted.name(),
        wanted.range(),
        Wanted.filter(requirement),
        optional,
        state,
        from);
  }

  private Need.State running(Requirement requirement) {
    String filter = Wanted.filter(requirement);
    boolean offered =
        !offers.matching(requirement).isEmpty()
            || (requirement.getNamespace().equals(SERVICE)
                && !filter.isEmpty()
                && host.serves(filter));
    return offered ? Need.State.RUNTIME : Need.State.RUNTIME_ABSENT;
  }

  /** Services that are not there now: the bundle is resolved, but waits. */
  List<Finding> notes(List<BundlePrediction> bundles) {
    List<Finding> notes = new ArrayList<>();
    for (BundlePrediction bundle : bundles) {
      for (Need need : bundle.needs()) {
        if (need.state() == Need.State.RUNTIME_ABSENT && !need.optional()) {
          String what = need.namespace() + " " + need.filter();
          notes.add(
              new Finding(
                  "service",
                  bundle.symbolicName(),
                  Text.of(
                      bundle.symbolicName() + " dùng " + what + "; lúc này chưa ai cung cấp.",
                      bundle.symbolicName() + " uses " + what + "; nobody offers it now."),
                  Text.of(
                      "Cài bên cung cấp trước, nếu không tiện ích sẽ chờ.",
                      "Install what offers it first, or the plugin will wait.")));
        }
      }
    }
    return notes;
  }
}
