/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dvctt.api.notice.NoticeContact;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;

/** What units said of their contacts. */
final class ContactTable {
  private ContactTable() {}

  static Map<String, NoticePlace> of(Sql sql, UnitCode unit) {
    Map<String, NoticePlace> said = new LinkedHashMap<>();
    sql.each(
        "select * from notice_contact where unit = ? order by whose",
        row ->
            said.put(
                row.text("whose"),
                new NoticePlace(
                    row.text("whose"),
                    row.text("email"),
                    row.text("phone"),
                    row.text("language"),
                    row.flag("optional_wanted"),
                    false)),
        unit.value());
    return said;
  }

  static void set(Sql sql, UnitCode unit, NoticeContact contact, String person, Instant now) {
    int updated =
        sql.update(
            "update notice_contact set email = ?, phone = ?, language = ?, optional_wanted = ?,"
                + " set_by = ?, set_at = ? where unit = ? and whose = ?",
            contact.email(),
            contact.phone(),
            contact.language(),
            contact.optional() ? 1 : 0,
            person,
            now,
            unit.value(),
            contact.whose());
    if (updated == 0) {
      sql.update(
          "insert into notice_contact (email, phone, language, optional_wanted, set_by, set_at,"
              + " unit, whose) values (?, ?, ?, ?, ?, ?, ?, ?)",
          contact.email(),
          contact.phone(),
          contact.language(),
          contact.optional() ? 1 : 0,
          person,
          now,
          unit.value(),
          contact.whose());
    }
  }
}
