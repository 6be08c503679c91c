/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.model.PluginRef;
import org.jspecify.annotations.Nullable;

/** Counts what came of questions. Not for several threads at once. */
public final class Tally {
  /** Dossiers kept for each change, to look at. */
  static final int DOSSIERS = 20;

  /** Changes told apart; all others are one. */
  static final int CHANGES = 200;

  /** In place of changes of which there are too many. */
  static final Change OTHERS = new Change("others", Judgement.NOTHING, Judgement.NOTHING);

  private static final String DOSSIER = "dossier:";

  /** In place of a version when there was none to compare with. */
  private static final String NOBODY = "nothing";

  /** How often one change was seen, and some of the subjects. */
  static final class Seen {
    long count;
    final TreeSet<String> subjects = new TreeSet<>();

    void add(long more, Iterable<String> about) {
      count += more;
      about.forEach(this::keep);
    }

    private void keep(String subject) {
      if (subjects.size() < DOSSIERS && !subject.isEmpty()) {
        subjects.add(subject);
      }
    }
  }

  @Nullable Instant since;
  long questions;
  long same;
  long failed;
  long dropped;
  final Map<Change, Seen> changes = new TreeMap<>();

  /** One question about the subject came out so. */
  public void add(String subject, Compared compared, Instant now) {
    switch (compared.result()) {
      case DROPPED -> {
        dropped++;
        return;
      }
      case SAME -> same++;
      case FAILED -> failed++;
      case DIFFERENT -> compared.changes().forEach(change -> seen(change).add(1, List.of(subject)));
    }
    questions++;
    began(now);
  }

  /** Adds all that another one counted. */
  void add(Tally other) {
    questions += other.questions;
    same += other.same;
    failed += other.failed;
    dropped += other.dropped;
    if (other.since != null) {
      began(other.since);
    }
    other.changes.forEach((change, seen) -> seen(change).add(seen.count, seen.subjects));
  }

  /** When one of the questions was put. */
  void began(Instant at) {
    if (since == null || at.isBefore(since)) {
      since = at;
    }
  }

  Seen seen(Change change) {
    boolean apart = changes.containsKey(change) || changes.size() < CHANGES;
    return changes.computeIfAbsent(apart ? change : OTHERS, it -> new Seen());
  }

  /** What was counted, for people. */
  public ShadowReport report(PluginRef candidate, String against) {
    return new ShadowReport(
        candidate.id(),
        candidate.version(),
        against,
        since,
        questions,
        same,
        failed,
        dropped,
        changes.entrySet().stream()
            .map(entry -> difference(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(ShadowReport.Difference::count).reversed())
            .toList());
  }

  /**
   * The versions that were compared with, as a report names them.
   *
   * @param versions each as text, an empty one where there was none
   */
  public static String against(Collection<String> versions) {
    return versions.isEmpty()
        ? NOBODY
        : versions.stream()
            .map(version -> version.isEmpty() ? NOBODY : version)
            .collect(Collectors.joining(", "));
  }

  private static ShadowReport.Difference difference(Change change, Seen seen) {
    return new ShadowReport.Difference(
        change.rule(),
        change.from(),
        change.to(),
        seen.count,
        seen.subjects.stream().map(Tally::dossier).toList());
  }

  private static String dossier(String subject) {
    return subject.startsWith(DOSSIER) ? subject.substring(DOSSIER.length()) : subject;
  }
}
