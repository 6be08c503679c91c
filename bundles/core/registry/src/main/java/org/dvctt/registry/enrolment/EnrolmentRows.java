/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.registry.EnrolmentLine;
import org.dvctt.model.Channel;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/** The rows of enrolments: the present one of a unit, and its lines, which only grow. */
public final class EnrolmentRows {
  private static final String SYSTEM = "system";

  private EnrolmentRows() {}

  /**
   * One act as its line says it.
   *
   * @param on first day of the new state
   */
  record Done(
      String act,
      EnrolmentState to,
      LocalDate on,
      String actor,
      String actorName,
      String reason,
      String contentHash) {}

  /**
   * Writes down a unit that was enrolled elsewhere, e.g. by a load of history; nothing when its
   * enrolment is known here. Whoever reaches the milestone "registered" thereby has this row.
   */
  public static void imported(Sql sql, UnitCode unit, LocalDate on, Instant now) {
    EnrolmentRow row = EnrolmentRow.none(unit.value()).onPaper();
    if (insert(sql, row, EnrolmentState.ENROLLED, on, now)) {
      line(
          sql,
          row,
          new Done("import", EnrolmentState.ENROLLED, on, SYSTEM, "Hệ thống", "", ""),
          now);
    }
  }

  static EnrolmentRow find(Sql sql, UnitCode unit) {
    return sql.one(
            "select * from registry_enrolment where unit = ?", EnrolmentRows::row, unit.value())
        .orElseGet(() -> EnrolmentRow.none(unit.value()));
  }

  /**
   * Writes the row's next version and its line.
   *
   * @throws org.dvctt.model.Refused STALE when another act came between
   */
  static void apply(Sql sql, EnrolmentRow row, Done done, Instant now) {
    boolean written =
        row.version() == 0
            ? insert(sql, row, done.to(), done.on(), now)
            : update(sql, row, done, now);
    if (!written) {
      throw EnrolmentRefusals.stale(row.version(), find(sql, UnitCode.of(row.unit())).version());
    }
    line(sql, row, done, now);
  }

  static List<EnrolmentLine> lines(Sql sql, UnitCode unit) {
    return sql.list(
        "select * from registry_enrolment_line where unit = ? order by line_no",
        row ->
            new EnrolmentLine(
                row.integer("line_no"),
                row.text("act"),
                EnrolmentState.valueOf(row.text("from_state")),
                EnrolmentState.valueOf(row.text("to_state")),
                row.date("effective_on"),
                row.text("actor"),
                row.text("actor_name"),
                row.text("reason"),
                row.instant("recorded_at")),
        unit.value());
  }

  private static boolean insert(
      Sql sql, EnrolmentRow row, EnrolmentState state, LocalDate on, Instant now) {
    return sql.insert(
        "insert into registry_enrolment (unit, state, row_version, content_version, channel,"
            + " saved_by, signed_by, signed_name, accepted_by, last_on, updated_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.unit(),
        state,
        row.contentVersion(),
        row.channel(),
        row.savedBy(),
        row.signedBy(),
        row.signedName(),
        row.acceptedBy(),
        on,
        now);
  }

  private static boolean update(Sql sql, EnrolmentRow row, Done done, Instant now) {
    return sql.update(
            "update registry_enrolment set state = ?, row_version = row_version + 1,"
                + " content_version = ?, channel = ?, saved_by = ?, signed_by = ?,"
                + " signed_name = ?, accepted_by = ?, last_on = ?, updated_at = ?"
                + " where unit = ? and row_version = ?",
            done.to(),
            row.contentVersion(),
            row.channel(),
            row.savedBy(),
            row.signedBy(),
            row.signedName(),
            row.acceptedBy(),
            done.on(),
            now,
            row.unit(),
            row.version())
        == 1;
  }

  private static void line(Sql sql, EnrolmentRow before, Done done, Instant now) {
    sql.update(
        "insert into registry_enrolment_line (unit, line_no, act, from_state, to_state,"
            + " effective_on, actor, actor_name, reason, content_hash, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        before.unit(),
        before.version() + 1,
        done.act(),
        before.state(),
        done.to(),
        done.on(),
        done.actor(),
        done.actorName(),
        done.reason(),
        done.contentHash(),
        now);
  }

  private static EnrolmentRow row(Row row) {
    return new EnrolmentRow(
        row.text("unit"),
        EnrolmentState.valueOf(row.text("state")),
        row.integer("row_version"),
        row.integer("content_version"),
        Channel.valueOf(row.text("channel")),
        row.text("saved_by"),
        row.text("signed_by"),
        row.text("signed_name"),
        row.text("accepted_by"),
        Optional.of(row.date("last_on")));
  }
}
