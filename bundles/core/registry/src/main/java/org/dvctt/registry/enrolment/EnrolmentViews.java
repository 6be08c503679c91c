/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.api.registry.UnitMilestones;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Page;
import org.dvctt.registry.Milestones;
import org.dvctt.registry.enrolment.EnrolmentContents.Stored;
import org.dvctt.registry.enrolment.Standings.Standing;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Enrolments with what screens show, as of a moment. */
final class EnrolmentViews {
  private static final int MOST = 5000;

  private final Sql sql;
  private final LocalDate asOf;
  private final Instant knownAt;

  EnrolmentViews(Sql sql, LocalDate asOf, Instant knownAt) {
    this.sql = sql;
    this.asOf = asOf;
    this.knownAt = knownAt;
  }

  /**
   * One unit for one person.
   *
   * @param unit as of the date shown
   * @param present true when that date is today: acts are offered
   */
  EnrolmentView of(Actor actor, UnitRecord unit, boolean present) {
    EnrolmentRow row = EnrolmentRows.find(sql, unit.code());
    Optional<Stored> stored =
        EnrolmentContents.find(sql, row.unit(), row.contentVersion())
            .filter(content -> EnrolmentReach.reads(actor, unit));
    return new EnrolmentView(
        unit.code(),
        unit.name(),
        unit.office(),
        unit.enrolment(),
        row.version(),
        row.channel(),
        stored.map(Stored::content).orElse(null),
        stored.map(Stored::hash).orElse(""),
        row.signedName(),
        milestones(Milestones.reached(sql, asOf, knownAt, List.of(row.unit())).get(row.unit())),
        present ? EnrolmentReach.acts(actor, unit, row.state()) : List.of());
  }

  /** A page of the units given, those that fit the question, by office and code. */
  Page<EnrolmentSummary> page(EnrolmentQuery query, List<UnitRecord> units) {
    List<UnitRecord> fitting =
        units.stream()
            .filter(unit -> query.office() == null || unit.office().equals(query.office()))
            .filter(unit -> query.states().isEmpty() || query.states().contains(unit.enrolment()))
            .sorted(Comparator.comparing(UnitRecord::office).thenComparing(UnitRecord::code))
            .toList();
    int offset = Math.max(0, query.offset());
    int limit = Math.min(MOST, Math.max(1, query.limit()));
    Map<String, Standing> standings = Standings.read(sql, asOf, knownAt, null);
    Map<String, Map<Milestone, LocalDate>> reached = Milestones.reached(sql, asOf, knownAt, null);
    return new Page<>(
        fitting.stream()
            .skip(offset)
            .limit(limit)
            .map(
                unit ->
                    summary(
                        unit,
                        standings.get(unit.code().value()),
                        milestones(reached.get(unit.code().value()))))
            .toList(),
        offset,
        limit,
        fitting.size());
  }

  private static EnrolmentSummary summary(
      UnitRecord unit, @Nullable Standing standing, UnitMilestones milestones) {
    boolean acted = standing != null && standing.state() == unit.enrolment();
    return new EnrolmentSummary(
        unit.code(),
        unit.name(),
        unit.office(),
        unit.enrolment(),
        standing != null && acted ? standing.since() : unit.enrolledOn(),
        milestones);
  }

  private static UnitMilestones milestones(@Nullable Map<Milestone, LocalDate> reached) {
    Map<Milestone, LocalDate> by = reached == null ? Map.of() : reached;
    return new UnitMilestones(
        by.get(Milestone.REGISTERED),
        by.get(Milestone.FIRST_LOGIN),
        by.get(Milestone.FIRST_SENT),
        by.get(Milestone.FIRST_COMPLETED_PAYMENT));
  }
}
