/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.extension.PluginPlan;
import org.dvctt.api.extension.PluginState;
import org.dvctt.extension.PluginLocation;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.plan.Activated;
import org.dvctt.extension.plan.BundlePrediction;
import org.dvctt.extension.plan.Conflict;
import org.dvctt.extension.plan.Conflicts;
import org.dvctt.extension.plan.DryRun;
import org.dvctt.extension.plan.Finding;
import org.dvctt.extension.plan.Host;
import org.dvctt.extension.plan.Need;
import org.dvctt.extension.plan.Neighbour;
import org.dvctt.extension.plan.Prediction;
import org.dvctt.extension.plan.RefreshSet;
import org.dvctt.extension.plan.Source;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.osgi.framework.Bundle;

/** What an installation would mean, before anything is changed. */
final class Planning {
  private final LifeBook book;
  private final Shelf shelf;
  private final Node node;
  private final Host host;
  private final PluginSettings settings;

  Planning(LifeBook book, Shelf shelf, Node node, Host host, PluginSettings settings) {
    this.book = book;
    this.shelf = shelf;
    this.node = node;
    this.host = host;
    this.settings = settings;
  }

  /**
   * Refuses what can't be installed.
   *
   * @return what was found, one line
   * @throws Refused CONFLICT with all that stands against it
   */
  String require(PluginRow row) {
    PluginPlan plan = of(row);
    if (!plan.possible()) {
      throw new Refused(Refused.Kind.CONFLICT, plan.problems());
    }
    return Stream.concat(plan.conflicts().stream(), plan.notes().stream())
        .map(Text::en)
        .collect(Collectors.joining(" "));
  }

  /** The whole plan of a version. */
  PluginPlan of(PluginRow row) {
    PluginFile file = shelf.file(row);
    Optional<Staged> here = node.staged(row.ref());
    if (here.isEmpty()) {
      return of(file, row.state(), new DryRun(host).of(file.bundles()));
    }
    // What is here already would be found as its own neighbour: it is wired as it is.
    Prediction nothing = new Prediction(List.of(), List.of(), List.of(), "");
    PluginPlan plan = of(file, row.state(), nothing);
    List<PluginPlan.Need> wires = here.get().bundles().stream().flatMap(Wires::of).toList();
    return new PluginPlan(
        plan.id(),
        plan.version(),
        plan.state(),
        wires,
        plan.problems(),
        plan.notes(),
        plan.conflicts(),
        plan.refresh());
  }

  /** The whole plan of a file that is known to nobody yet. */
  PluginPlan of(PluginFile file) {
    return of(file, PluginState.RECEIVED, new DryRun(host).of(file.bundles()));
  }

  private PluginPlan of(PluginFile file, PluginState state, Prediction prediction) {
    PluginRef ref = file.descriptor().ref();
    List<Conflict> conflicts = conflicts(file);
    RefreshSet refresh = refresh(conflicts);
    List<Reason> problems = new ArrayList<>();
    prediction.problems().forEach(problem -> problems.add(reason(problem)));
    conflicts.stream()
        .filter(Conflict::refuses)
        .forEach(conflict -> problems.add(Refusals.conflict(conflict.words())));
    if (refresh.refused()) {
      problems.add(Refusals.refreshesCore(refresh.words()));
    }
    problems.addAll(settings.faults(file, book.settings(ref)));
    return new PluginPlan(
        ref.id(),
        ref.version(),
        state,
        prediction.bundles().stream().flatMap(Planning::needs).toList(),
        problems,
        prediction.notes().stream().map(Finding::what).toList(),
        conflicts.stream().map(Conflict::words).toList(),
        refresh.bundles().stream().map(Neighbour::words).toList());
  }

  /** What its activation would mean for the active versions. */
  List<Conflict> conflicts(PluginFile file) {
    List<Activated> active =
        book.wanted().rows().stream()
            .filter(PluginRow::active)
            .filter(row -> !row.ref().equals(file.descriptor().ref()))
            .map(row -> new Activated(shelf.file(row).descriptor(), row.activated()))
            .toList();
    return Conflicts.of(file.descriptor(), Set.of(), active);
  }

  private RefreshSet refresh(List<Conflict> conflicts) {
    List<Bundle> leaving =
        conflicts.stream()
            .filter(conflict -> conflict.kind() == Conflict.Kind.REPLACED)
            .map(Conflict::active)
            .flatMap(this::bundles)
            .toList();
    return RefreshSet.of(host, leaving, bundle -> PluginLocation.is(bundle.getLocation()));
  }

  private Stream<Bundle> bundles(PluginRef ref) {
    return node.staged(ref).stream().flatMap(staged -> staged.bundles().stream());
  }

  private static Stream<PluginPlan.Need> needs(BundlePrediction bundle) {
    String name = bundle.symbolicName() + " " + bundle.version();
    return bundle.needs().stream().map(need -> need(name, need));
  }

  private static PluginPlan.Need need(String bundle, Need need) {
    String what =
        need.namespace().equals("osgi.wiring.package")
            ? need.name()
            : need.namespace() + (need.name().isEmpty() ? "" : " " + need.name());
    String from = need.from().stream().map(Source::words).collect(Collectors.joining(", "));
    return new PluginPlan.Need(bundle, what, need.range(), need.state().name(), from);
  }

  private static Reason reason(Finding finding) {
    return Reason.of(finding.code(), finding.about(), finding.what(), finding.next());
  }
}
