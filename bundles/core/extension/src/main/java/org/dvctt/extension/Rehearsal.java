/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dvctt.core.ports.Guard.Call;
import org.dvctt.core.ports.Guard.Scope;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RuleReplay.Replayed;
import org.dvctt.core.ports.Transactions;
import org.dvctt.extension.shadow.Compared;
import org.dvctt.extension.shadow.ShadowQuestion;
import org.dvctt.model.PluginRef;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.regime.RegimePack;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions of the past to a version that is there, and to the one that is asked now. Made for
 * one replay, on one thread.
 *
 * <p>The asked version's failures count as any others, so it is spared after its second one: an old
 * dossier must not bring down who judges today's.
 */
public final class Rehearsal {
  private static final int FAILURES = 2;
  private final PluginRegistry registry;
  private final Transactions transactions;
  private final PluginRef candidate;
  private int failures;

  public Rehearsal(PluginRegistry registry, Transactions transactions, PluginRef candidate) {
    this.registry = registry;
    this.transactions = transactions;
    this.candidate = candidate;
  }

  /** What came of the question, with the version that it was compared with. */
  public record Heard(@Nullable PluginRef against, Compared compared) {}

  /**
   * Puts the question.
   *
   * @return one for each extension point at which the candidate would be asked it; none when it
   *     would not
   */
  public List<Heard> put(Replayed question) {
    if (transactions.active()) {
      throw new IllegalStateException("a question was to be replayed inside a transaction (law 4)");
    }
    return Stream.of(
            put(RegimePack.class, question, service -> service.judge(question.question())),
            put(ControlCheck.class, question, service -> service.check(question.question())))
        .flatMap(Optional::stream)
        .toList();
  }

  private <S, R> Optional<Heard> put(Class<S> type, Replayed question, Call<S, R> call) {
    ExtensionPoint point = ExtensionPoint.of(type);
    Snapshot now = registry.snapshot();
    Scope scope = new Scope(question.province(), question.question().on(), question.subject());
    Optional<Admission> found =
        now.services(point, List.of(candidate)).stream()
            .filter(service -> service.covers(scope.province(), scope.on()))
            .findFirst();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Admission> asked =
        now.admitted(point, scope.province(), scope.on()).stream()
            .filter(
                service ->
                    point != ExtensionPoint.REGIME || Candidates.isPack(service, question.pack()))
            .toList();
    Optional<Admission> other =
        Candidates.other(found.get(), asked.stream().map(Admission::plugin).toList(), asked)
            .flatMap(ref -> asked.stream().filter(it -> it.plugin().equals(ref)).findFirst());
    boolean concerned =
        point != ExtensionPoint.REGIME
            || other.isPresent()
            || Candidates.isPack(found.get(), question.pack());
    return concerned
        ? Optional.of(compared(found.get(), other.orElse(null), type, scope, call))
        : Optional.empty();
  }

  private <S, R> Heard compared(
      Admission service, @Nullable Admission other, Class<S> type, Scope scope, Call<S, R> call) {
    PluginRef against = other == null ? null : other.plugin();
    Duration limit = registry.limits().time(service.point());
    @Nullable R answered = null;
    if (other != null) {
      if (failures >= FAILURES) {
        return new Heard(against, Compared.DROPPED);
      }
      try {
        answered = Candidates.ask(other, type, scope, call, limit);
      } catch (PluginFailure e) {
        failures++;
        return new Heard(against, Compared.DROPPED);
      }
    }
    ShadowQuestion question =
        new ShadowQuestion(
            candidate,
            100,
            against,
            scope.subject(),
            answered,
            () -> Candidates.ask(service, type, scope, call, limit));
    return new Heard(against, question.put());
  }
}
