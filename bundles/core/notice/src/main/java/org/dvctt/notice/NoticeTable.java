/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;

/** The notices' statements. System time. */
final class NoticeTable {
  private static final int LONGEST_SUBJECT = 400;
  private static final int LONGEST_WHY = 400;
  private static final int LONGEST_REFERENCE = 200;
  private final Sql sql;

  NoticeTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * What is written for one recipient.
   *
   * @param about {@code dossier:…} or {@code unit:…}
   */
  record Written(
      String event, NoticeKind kind, String unit, String about, String whose, Notice notice) {}

  /** Puts one; a second time for the same act and address changes nothing. */
  void put(Written written, NoticeState state, Text why, Instant now, Instant expires) {
    Notice notice = written.notice();
    sql.insert(
        "insert into notice (notice_id, event, kind, unit, subject_of, whose, medium, address,"
            + " language, urgent, subject, body, state, attempts, put_at, due_at, expires_at,"
            + " last_why, last_why_en, waits_for, plugin, reference, parts, cost)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, '', '', 0, 0)",
        sql.next("notice_id"),
        written.event(),
        written.kind(),
        written.unit(),
        written.about(),
        written.whose(),
        notice.medium(),
        notice.address(),
        notice.language(),
        notice.urgent() ? 1 : 0,
        cut(notice.subject(), LONGEST_SUBJECT),
        notice.text(),
        state,
        now,
        now,
        expires,
        cut(why.vi(), LONGEST_WHY),
        cut(why.en(), LONGEST_WHY),
        WaitsFor.TIME);
  }

  /**
   * What is due, longest due first.
   *
   * @param quiet true to leave out what is known to wait for the end of quiet hours
   * @param away true to leave out what is known to wait for a channel, but for its end
   */
  List<NoticeRow> due(NoticeMedium medium, Instant now, boolean quiet, boolean away, int most) {
    return sql.list(
        "select * from notice where state = ? and medium = ? and due_at <= ?"
            + " and (? = 0 or urgent = 1 or waits_for <> ?)"
            + " and (? = 0 or expires_at <= ? or waits_for <> ?)"
            + " order by due_at, notice_id offset 0 rows fetch next ? rows only",
        NoticeRow::of,
        NoticeState.WAITING,
        medium,
        now,
        quiet ? 1 : 0,
        WaitsFor.QUIET_END,
        away ? 1 : 0,
        now,
        WaitsFor.CHANNEL,
        most);
  }

  Optional<NoticeRow> find(long number) {
    return sql.one("select * from notice where notice_id = ?", NoticeRow::of, number);
  }

  List<NoticeRow> page(String where, int offset, int limit, Object... params) {
    Object[] all = new Object[params.length + 2];
    System.arraycopy(params, 0, all, 0, params.length);
    all[params.length] = offset;
    all[params.length + 1] = limit;
    return sql.list(
        "select * from notice"
            + where
            + " order by notice_id desc offset ? rows fetch next ? rows only",
        NoticeRow::of,
        all);
  }

  /**
   * Begins a try: counted before the other side is spoken to, so that a node that dies in it tries
   * again later and not for ever.
   *
   * @param again when it is tried again should nothing more be heard of this try
   * @return false when another try came first
   */
  boolean begin(NoticeRow row, Instant again) {
    return sql.update(
            "update notice set attempts = attempts + 1, due_at = ?, waits_for = ?"
                + " where notice_id = ? and state = ? and attempts = ?",
            again,
            WaitsFor.TIME,
            row.number(),
            NoticeState.WAITING,
            row.line().attempts())
        == 1;
  }

  /** It goes on waiting; {@code attempts} are those that count. */
  void wait(NoticeRow row, Instant due, int attempts, WaitsFor what, Text why) {
    sql.update(
        "update notice set due_at = ?, attempts = ?, waits_for = ?, last_why = ?, last_why_en = ?"
            + " where notice_id = ? and state = ?",
        due,
        attempts,
        what,
        cut(why.vi(), LONGEST_WHY),
        cut(why.en(), LONGEST_WHY),
        row.number(),
        NoticeState.WAITING);
  }

  /** Its end. */
  void end(NoticeRow row, NoticeState state, NoticeAnswer answer, String plugin, Instant now) {
    sql.update(
        "update notice set state = ?, done_at = ?, waits_for = ?, last_why = ?,"
            + " last_why_en = ?, plugin = ?, reference = ?, parts = ?, cost = ? where notice_id = ? and state = ?",
        state,
        now,
        WaitsFor.TIME,
        cut(answer.why().vi(), LONGEST_WHY),
        cut(answer.why().en(), LONGEST_WHY),
        plugin,
        cut(answer.reference(), LONGEST_REFERENCE),
        answer.parts(),
        answer.cost().dong(),
        row.number(),
        NoticeState.WAITING);
  }

  /** From the beginning, if it was given up. */
  void anew(NoticeRow row, Instant now, Instant expires) {
    sql.update(
        "update notice set state = ?, attempts = 0, due_at = ?, expires_at = ?, done_at = null"
            + " where notice_id = ? and state = ?",
        NoticeState.WAITING,
        now,
        expires,
        row.number(),
        row.line().state());
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
  }
}
