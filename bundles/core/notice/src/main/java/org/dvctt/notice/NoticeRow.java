/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.time.Instant;
import java.util.Locale;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;
import org.dvctt.store.Row;

/** A notice as stored. */
record NoticeRow(
    long number,
    String unit,
    String about,
    Notice notice,
    NoticeLine line,
    Instant dueAt,
    Instant expiresAt) {

  static NoticeRow of(Row row) {
    long number = row.number("notice_id");
    NoticeMedium medium = NoticeMedium.valueOf(row.text("medium"));
    Notice notice =
        new Notice(
            id(number),
            medium,
            row.text("address"),
            row.text("language"),
            row.text("subject"),
            row.text("body"),
            row.flag("urgent"));
    NoticeState state = NoticeState.valueOf(row.text("state"));
    Instant due = row.instant("due_at");
    NoticeLine line =
        new NoticeLine(
            notice.id(),
            row.text("kind"),
            row.text("unit"),
            row.text("subject_of"),
            medium,
            Shown.address(notice.address()),
            state,
            row.integer("attempts"),
            row.instant("put_at"),
            state == NoticeState.WAITING ? due : null,
            row.optionalInstant("done_at").orElse(null),
            why(row),
            row.text("plugin"),
            row.text("reference"),
            row.integer("parts"),
            row.number("cost"));
    return new NoticeRow(
        number,
        row.text("unit"),
        row.text("subject_of"),
        notice,
        line,
        due,
        row.instant("expires_at"));
  }

  /** A row of before the second language has its one sentence for both. */
  private static Text why(Row row) {
    String first = row.text("last_why");
    String english = row.text("last_why_en");
    return Text.of(first, english.isEmpty() ? first : english);
  }

  /** How the outside calls it. */
  static String id(long number) {
    return String.format(Locale.ROOT, "N-%d", number);
  }

  /** The number of an id; 0 when it is none. */
  static long number(String id) {
    return id.matches("N-[0-9]{1,18}") ? Long.parseLong(id.substring(2)) : 0;
  }
}
