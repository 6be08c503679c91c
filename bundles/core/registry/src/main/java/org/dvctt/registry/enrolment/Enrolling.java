/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.registry.Milestones;
import org.dvctt.registry.enrolment.EnrolmentRows.Done;
import org.dvctt.store.Sql;

/** Acts on one unit's enrolment inside the caller's transaction, checked against the one table. */
public final class Enrolling {
  private static final int LONGEST_REASON = 1000;

  private final Sql sql;
  private final Actor actor;
  private final UnitRecord unit;
  private final Instant now;
  private final LocalDate today;

  /**
   * @param unit as it stands today: its office decides who may act
   */
  public Enrolling(Sql sql, Actor actor, UnitRecord unit, Instant now) {
    this.sql = sql;
    this.actor = actor;
    this.unit = unit;
    this.now = now;
    this.today = BusinessClock.day(now);
  }

  /**
   * The treasury's record of a paper enrolment: from nothing, or from what the unit has not sent,
   * to {@code ENROLLED} at once.
   *
   * @param on first day of the enrolment, today or earlier
   * @throws Refused FORBIDDEN, CONFLICT {@code ALREADY_ENROLLED} or {@code ACT_NOT_ALLOWED},
   *     INVALID
   */
  public void recordPaper(LocalDate on, String reason) {
    EnrolmentRow row = EnrolmentRows.find(sql, unit.code());
    EnrolmentAct act = EnrolmentTable.of(EnrolmentTable.RECORD_PAPER);
    if (EnrolmentReach.mayDo(actor, unit, act) && row.state().countsAsEnrolled()) {
      throw EnrolmentRefusals.alreadyEnrolled(unit.code().value());
    }
    move(act, row, new EnrolmentCommand(row.version(), on, reason, null, ""));
  }

  /** Any act of the table but {@code save}. */
  void perform(EnrolmentAct act, EnrolmentCommand command) {
    if (act.act().equals(EnrolmentTable.SAVE)) {
      throw EnrolmentRefusals.unknownAct(act.act());
    }
    move(act, EnrolmentRows.find(sql, unit.code()), command);
  }

  /** {@code save}; the content's faults are told only to who may save now. */
  void save(EnrolmentContent content, EnrolmentCommand command, List<Reason> faults) {
    EnrolmentAct act = EnrolmentTable.of(EnrolmentTable.SAVE);
    EnrolmentRow row = EnrolmentRows.find(sql, unit.code());
    LocalDate on = allowed(act, row, command);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    EnrolmentRow filled = row.filledIn(actor.person());
    write(act, filled, on, command.reason(), ContentHash.of(row.unit(), content));
    EnrolmentContents.add(sql, row.unit(), filled.contentVersion(), content, actor.person(), now);
  }

  private void move(EnrolmentAct act, EnrolmentRow row, EnrolmentCommand command) {
    LocalDate on = allowed(act, row, command);
    EnrolmentRow next =
        switch (act.act()) {
          case "sign" -> signed(row);
          case "accept" -> row.accepted(actor.person());
          case "enrol" -> decided(row);
          case EnrolmentTable.RECORD_PAPER -> row.onPaper();
          default -> row;
        };
    write(act, next, on, command.reason(), hash(row));
    if (row.state() != EnrolmentState.SUSPENDED && act.to() == EnrolmentState.ENROLLED) {
      Milestones.reach(sql, unit.code(), Milestone.REGISTERED, on, now);
    }
  }

  private EnrolmentRow signed(EnrolmentRow row) {
    if (actor.person().equals(row.savedBy())) {
      throw EnrolmentRefusals.duty(
          "SOD_U2",
          "Người khai đăng ký không được ký chủ tài khoản.",
          "Who filled the enrolment in never signs as account holder.");
    }
    return row.signed(actor.person(), actor.displayName());
  }

  private EnrolmentRow decided(EnrolmentRow row) {
    if (actor.person().equals(row.acceptedBy())) {
      throw EnrolmentRefusals.duty(
          "SOD_T1",
          "Lãnh đạo phải khác giao dịch viên.",
          "The leader is another person than the officer.");
    }
    return row;
  }

  /** Who and when; answers the day on which the act begins to hold. */
  private LocalDate allowed(EnrolmentAct act, EnrolmentRow row, EnrolmentCommand command) {
    if (!EnrolmentReach.mayDo(actor, unit, act)) {
      throw EnrolmentRefusals.wrongRole(act.act());
    }
    if (command.version() != row.version()) {
      throw EnrolmentRefusals.stale(command.version(), row.version());
    }
    if (!act.from().contains(row.state())) {
      throw EnrolmentRefusals.notAllowed(act.act(), row.state());
    }
    if (act.reason() && command.reason().strip().length() < EnrolmentTable.LEAST_REASON) {
      throw EnrolmentRefusals.reasonNeeded();
    }
    if (command.reason().length() > LONGEST_REASON) {
      throw EnrolmentRefusals.reasonTooLong();
    }
    return day(act, row, command);
  }

  private LocalDate day(EnrolmentAct act, EnrolmentRow row, EnrolmentCommand command) {
    LocalDate on = Optional.ofNullable(command.on()).orElse(today);
    if (on.isAfter(today)) {
      throw EnrolmentRefusals.inTheFuture(today);
    }
    if (!on.equals(today) && !EnrolmentTable.dated(act)) {
      throw EnrolmentRefusals.onlyToday();
    }
    row.lastOn()
        .filter(on::isBefore)
        .ifPresent(
            last -> {
              throw EnrolmentRefusals.beforeTheLast(last);
            });
    return on;
  }

  private void write(
      EnrolmentAct act, EnrolmentRow row, LocalDate on, String reason, String contentHash) {
    EnrolmentRows.apply(
        sql,
        row,
        new Done(
            act.act(),
            act.to(),
            on,
            actor.person(),
            actor.displayName(),
            reason.strip(),
            contentHash),
        now);
  }

  /** The present content's hash, which must still be the one that was stored with it. */
  private String hash(EnrolmentRow row) {
    return EnrolmentContents.find(sql, row.unit(), row.contentVersion())
        .map(
            stored -> {
              if (!ContentHash.of(row.unit(), stored.content()).equals(stored.hash())) {
                throw EnrolmentRefusals.contentChanged();
              }
              return stored.hash();
            })
        .orElse("");
  }
}
