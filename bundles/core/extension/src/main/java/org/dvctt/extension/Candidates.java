/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.core.ports.Guard.Call;
import org.dvctt.core.ports.Guard.Scope;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.extension.guard.CallName;
import org.dvctt.extension.shadow.ShadowQuestion;
import org.dvctt.model.PluginRef;

/** Which candidates a question concerns, and whose place each of them would take. */
final class Candidates {
  private static final String FIGURES = "shadow";

  private Candidates() {}

  /**
   * The question, once for each candidate that it concerns.
   *
   * @param answered by those who were asked
   */
  static <S, R> List<ShadowQuestion> questions(
      PluginRegistry registry,
      Class<S> type,
      Scope scope,
      Call<S, R> call,
      Map<PluginRef, R> answered) {
    ExtensionPoint point = ExtensionPoint.of(type);
    Snapshot now = registry.snapshot();
    List<Admission> shadows = now.shadows(point);
    if (shadows.isEmpty()) {
      return List.of();
    }
    List<Admission> asked = now.services(point, answered.keySet());
    Duration limit = registry.limits().time(point);
    List<ShadowQuestion> questions = new ArrayList<>();
    for (Admission candidate : shadows) {
      Optional<PluginRef> other = other(candidate, answered.keySet(), asked);
      if (candidate.covers(scope.province(), scope.on()) && concerns(point, other)) {
        questions.add(
            new ShadowQuestion(
                candidate.plugin(),
                candidate.percent(),
                other.orElse(null),
                scope.subject(),
                other.map(answered::get).orElse(null),
                () -> ask(candidate, type, scope, call, limit)));
      }
    }
    return questions;
  }

  /** A pack is asked only where it is the law; a check may be the first of its kind. */
  private static boolean concerns(ExtensionPoint point, Optional<PluginRef> other) {
    return point != ExtensionPoint.REGIME || other.isPresent();
  }

  /**
   * Of those who were asked, the one whose place the candidate would take: of the same plugin, or
   * the same pack of another one.
   *
   * @param services of those who were asked, as far as they are there
   */
  static Optional<PluginRef> other(
      Admission candidate, Collection<PluginRef> asked, Collection<Admission> services) {
    Optional<PluginRef> earlier =
        asked.stream().filter(it -> it.id().equals(candidate.plugin().id())).findFirst();
    return earlier.or(
        () ->
            services.stream()
                .filter(service -> isPack(service, candidate.pack().orElse("")))
                .map(Admission::plugin)
                .findFirst());
  }

  /** True when the service is the regime pack of that name. */
  static boolean isPack(Admission service, String name) {
    return service.pack().filter(name::equals).isPresent();
  }

  /**
   * Asks a service, admitted or not, by its own bulkhead.
   *
   * @throws PluginFailure MISSING when it is going away; else as any call
   */
  static <S, R> R ask(
      Admission plugin, Class<S> type, Scope scope, Call<S, R> call, Duration limit) {
    S service = plugin.service(type);
    if (!plugin.bulkhead().enter()) {
      throw new PluginFailure(Why.MISSING, plugin.plugin().id(), "it is going away");
    }
    CallName name = new CallName(FIGURES, scope.province());
    return plugin.bulkhead().run(name, () -> call.on(service), limit);
  }
}
