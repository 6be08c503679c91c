/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.Plugins;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.core.ports.RuleReplay;
import org.dvctt.core.ports.RuleReplay.Replayed;
import org.dvctt.extension.Rehearsal;
import org.dvctt.extension.shadow.Compared;
import org.dvctt.extension.shadow.Tally;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions of real dossiers of a period to a staged version and to the asked one, before
 * anything is switched. Facts about a dossier's surroundings aren't stored: both judge by today's.
 */
final class Replaying {
  private final LifeBook book;
  private final Function<PluginRow, Set<PluginKind>> kinds;
  private final Function<PluginRef, Function<Replayed, List<Rehearsal.Heard>>> rehearsals;
  private final Duration limit;

  /**
   * @param kinds what a version is
   * @param rehearsals for a version, what puts questions to it
   * @param limit of all questions together; what isn't put by then is dropped
   */
  Replaying(
      LifeBook book,
      Function<PluginRow, Set<PluginKind>> kinds,
      Function<PluginRef, Function<Replayed, List<Rehearsal.Heard>>> rehearsals,
      Duration limit) {
    this.book = book;
    this.kinds = kinds;
    this.rehearsals = rehearsals;
    this.limit = limit;
  }

  /**
   * Replays.
   *
   * @param source of the questions, null when nothing here keeps any
   * @throws Refused INVALID {@code REPLAY_PERIOD}, CONFLICT {@code SHADOW_NOT_JUDGING}, {@code
   *     PLUGIN_STATE}, UNAVAILABLE {@code REPLAY_UNAVAILABLE}
   */
  ShadowReport of(
      PluginRow row, @Nullable RuleReplay source, LocalDate from, LocalDate to, int most, Who who) {
    try {
      RuleReplay dossiers = require(row, source, from, to, most);
      ShadowReport report = put(row.ref(), dossiers.questions(from, to, most));
      book.replayed(row, from, to, report, who);
      return report;
    } catch (Refused refused) {
      book.refused(LifeAct.REPLAY.text(), row.ref().id(), who, refused, row.sha256());
      throw refused;
    }
  }

  private RuleReplay require(
      PluginRow row, @Nullable RuleReplay source, LocalDate from, LocalDate to, int most) {
    if (from.isAfter(to) || most < 1 || most > Plugins.MOST_REPLAYED) {
      throw Refusals.replayPeriod(from, to, most);
    }
    if (!LifeAct.REPLAY.leaves(row.state())) {
      throw Refusals.state(LifeAct.REPLAY, row);
    }
    if (kinds.apply(row).stream().noneMatch(PluginKind::judges)) {
      throw Refusals.notJudging(row.ref());
    }
    if (source == null) {
      throw Refusals.replayUnavailable();
    }
    return source;
  }

  private ShadowReport put(PluginRef ref, List<Replayed> questions) {
    Function<Replayed, List<Rehearsal.Heard>> rehearsal = rehearsals.apply(ref);
    Tally tally = new Tally();
    TreeSet<String> against = new TreeSet<>();
    long end = System.nanoTime() + limit.toNanos();
    for (Replayed question : questions) {
      if (System.nanoTime() - end >= 0) {
        tally.add(question.subject(), Compared.DROPPED, Instant.now());
        continue;
      }
      for (Rehearsal.Heard heard : rehearsal.apply(question)) {
        against.add(heard.against() == null ? "" : heard.against().toString());
        tally.add(question.subject(), heard.compared(), Instant.now());
      }
    }
    return tally.report(ref, Tally.against(against));
  }
}
