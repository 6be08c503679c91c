/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Colleague;
import org.dvctt.api.access.Grant;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/** Reads people with the roles they hold on a day. */
final class Persons {
  private Persons() {}

  /** A person who might sign in; no hash when the person has no password. */
  record Known(String person, Optional<PasswordHash> secret) {}

  static Optional<Known> byLogin(Tx tx, String login) {
    return Sql.in(tx)
        .one(
            "select p.person_id, s.secret_hash from access_person p"
                + " left join access_secret s on s.person_id = p.person_id where p.login = ?",
            row ->
                new Known(
                    row.text("person_id"),
                    row.optionalText("secret_hash").map(PasswordHash::parse)),
            login);
  }

  static Optional<Actor> actor(Tx tx, String person, LocalDate on, Instant knownAt) {
    List<Grant> grants =
        Sql.in(tx)
            .list(
                "select role_name, unit_code, office_code from access_grant where person_id = ?"
                    + " and valid_from <= ? and valid_to > ? and recorded_at <= ?"
                    + " and superseded_at > ? order by role_name, unit_code, office_code",
                Persons::grant,
                person,
                on,
                on,
                knownAt,
                knownAt);
    return Sql.in(tx)
        .one(
            "select login, display_name from access_person where person_id = ?",
            row -> new Actor(person, row.text("login"), row.text("display_name"), grants),
            person);
  }

  /** Who holds a role in an office on a day, by name. */
  static List<Colleague> holding(
      Tx tx, Role role, OfficeCode office, LocalDate on, Instant knownAt) {
    return Sql.in(tx)
        .list(
            "select distinct p.person_id, p.display_name from access_person p"
                + " join access_grant g on g.person_id = p.person_id where g.role_name = ?"
                + " and g.office_code = ? and g.valid_from <= ? and g.valid_to > ?"
                + " and g.recorded_at <= ? and g.superseded_at > ?"
                + " order by p.display_name, p.person_id",
            row -> new Colleague(row.text("person_id"), row.text("display_name")),
            role,
            office.value(),
            on,
            on,
            knownAt,
            knownAt);
  }

  private static Grant grant(Row row) {
    String unit = row.text("unit_code");
    String office = row.text("office_code");
    return new Grant(
        Role.valueOf(row.text("role_name")),
        unit.isEmpty() ? null : UnitCode.of(unit),
        office.isEmpty() ? null : OfficeCode.of(office));
  }
}
