/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Role;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** What units filled in, each saving a version of its own. */
final class EnrolmentContents {
  private EnrolmentContents() {}

  static void add(
      Sql sql, String unit, int version, EnrolmentContent content, String person, Instant now) {
    sql.update(
        "insert into registry_enrolment_content (unit, content_version, email, content_hash,"
            + " saved_by, saved_at) values (?, ?, ?, ?, ?, ?)",
        unit,
        version,
        content.email(),
        ContentHash.of(unit, content),
        person,
        now);
    List<@Nullable Object[]> accounts = new ArrayList<>();
    for (AccountNumber account : content.accounts()) {
      accounts.add(new @Nullable Object[] {unit, version, accounts.size() + 1, account.toString()});
    }
    sql.batch(
        "insert into registry_enrolment_account (unit, content_version, place, account_no)"
            + " values (?, ?, ?, ?)",
        accounts);
    List<@Nullable Object[]> members = new ArrayList<>();
    for (EnrolmentMember member : content.members()) {
      members.add(
          new @Nullable Object[] {
            unit,
            version,
            members.size() + 1,
            member.name(),
            member.title(),
            member.role(),
            member.position(),
            member.email(),
            member.phone()
          });
    }
    sql.batch(
        "insert into registry_enrolment_member (unit, content_version, place, name, title,"
            + " role_name, sign_position, email, phone) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        members);
  }

  /** Content with the hash that was stored with it. */
  record Stored(EnrolmentContent content, String hash) {}

  static Optional<Stored> find(Sql sql, String unit, int version) {
    record Head(String email, String hash) {}
    return sql.one(
            "select email, content_hash from registry_enrolment_content where unit = ?"
                + " and content_version = ?",
            row -> new Head(row.text("email"), row.text("content_hash")),
            unit,
            version)
        .map(head -> new Stored(content(sql, unit, version, head.email()), head.hash()));
  }

  private static EnrolmentContent content(Sql sql, String unit, int version, String email) {
    return new EnrolmentContent(
        email,
        sql.list(
            "select account_no from registry_enrolment_account where unit = ?"
                + " and content_version = ? order by place",
            row -> AccountNumber.parse(row.text("account_no")),
            unit,
            version),
        sql.list(
            "select * from registry_enrolment_member where unit = ?"
                + " and content_version = ? order by place",
            EnrolmentContents::member,
            unit,
            version));
  }

  private static EnrolmentMember member(Row row) {
    return new EnrolmentMember(
        row.text("name"),
        row.text("title"),
        Role.valueOf(row.text("role_name")),
        row.integer("sign_position"),
        row.text("email"),
        row.text("phone"));
  }
}
