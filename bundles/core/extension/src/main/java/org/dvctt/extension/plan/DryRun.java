/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.dvctt.extension.file.PluginBundle;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.Resolver;

/**
 * Asks what the framework would wire a plugin's bundles to, with the framework's own resolver and
 * without telling the framework: nothing is installed, resolved or refreshed, no event is sent.
 *
 * <p>Not foreseen: resolver hooks that hide bundles from each other (the container has none beyond
 * its one region), and packages of dynamic imports.
 */
public final class DryRun {
  private final Host host;

  /** On the calling thread, and silent: its failures are part of the answer. */
  private final Resolver resolver = new ResolverImpl(new Logger(0), 1);

  public DryRun(Host host) {
    this.host = host;
  }

  /** What would become of these bundles if they were installed beside all that is present. */
  public Prediction of(List<PluginBundle> bundles) {
    Present present = Present.of(host.revisions());
    Acceptance accepted = Acceptance.of(bundles, present);
    List<Finding> problems = new ArrayList<>(accepted.problems());
    Offers offers = present.offers(accepted.candidates());
    NeedReading reading = new NeedReading(host, offers);
    Map<Resource, List<Wire>> wires = Map.of();
    String detail = "";
    problems.addAll(reading.missing(accepted.candidates()));
    if (problems.isEmpty()) {
      try {
        wires = wires(present, offers, accepted.candidates());
      } catch (ResolutionException e) {
        problems.add(FailureWords.of(e));
        detail = String.valueOf(e.getMessage());
      }
    }
    boolean resolves = problems.isEmpty();
    Map<Requirement, List<Wire>> made = byRequirement(wires);
    List<BundlePrediction> predictions =
        accepted.candidates().stream().map(each -> reading.of(each, resolves, made)).toList();
    return new Prediction(predictions, problems, reading.notes(predictions), detail);
  }

  /**
   * Asks as {@code FrameworkWiring.resolveBundles} does, for all at once and each if possible; a
   * single one as {@code Bundle.start} does. What is left out is asked for again, for the reason.
   */
  private Map<Resource, List<Wire>> wires(
      Present present, Offers offers, List<Candidate> candidates) throws ResolutionException {
    if (candidates.size() > 1) {
      Map<Resource, List<Wire>> wires =
          resolver.resolve(new PlanContext(present, offers, List.of(), candidates));
      if (wires.keySet().containsAll(candidates)) {
        return wires;
      }
    }
    Map<Resource, List<Wire>> wires =
        resolver.resolve(new PlanContext(present, offers, candidates, List.of()));
    if (candidates.size() > 1) {
      throw new ResolutionException("No wiring was found for all its bundles at once.");
    }
    return wires;
  }

  private static Map<Requirement, List<Wire>> byRequirement(Map<Resource, List<Wire>> wires) {
    Map<Requirement, List<Wire>> made = new IdentityHashMap<>();
    wires.values().stream()
        .flatMap(List::stream)
        .forEach(w -> made.computeIfAbsent(w.getRequirement(), r -> new ArrayList<>()).add(w));
    return made;
  }
}
