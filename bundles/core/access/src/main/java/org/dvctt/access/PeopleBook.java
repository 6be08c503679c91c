/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes people, their roles and passwords for the other core contexts. */
@Component
public final class PeopleBook implements People {
  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final Instant STILL_KNOWN = Instant.parse("9999-12-31T00:00:00Z");

  private final BusinessClock clock;
  private final Passwords passwords = new Passwords();

  @Activate
  public PeopleBook(
      @Reference BusinessClock clock, @Reference(target = "(context=access)") StoreReady ready) {
    this.clock = clock;
  }

  @Override
  public String person(Tx tx, String login, String displayName, boolean synthetic) {
    Sql sql = Sql.in(tx);
    String person = "P%08d".formatted(sql.next("access_person_seq"));
    boolean added =
        sql.insert(
            "insert into access_person (person_id, login, display_name, synthetic, recorded_at)"
                + " values (?, ?, ?, ?, ?)",
            person,
            Logins.normal(login),
            displayName,
            synthetic,
            clock.now());
    return added
        ? person
        : sql.one(
                "select person_id from access_person where login = ?",
                row -> row.text("person_id"),
                Logins.normal(login))
            .orElseThrow(() -> new IllegalStateException("a login is taken and not there"));
  }

  @Override
  public void grant(
      Tx tx,
      String person,
      Role role,
      @Nullable UnitCode unit,
      @Nullable OfficeCode office,
      LocalDate from) {
    Sql sql = Sql.in(tx);
    String unitCode = unit == null ? "" : unit.value();
    String officeCode = office == null ? "" : office.value();
    // Grants of one person are given one after the other: the row lock keeps two from overlapping.
    if (sql.update("update access_person set recorded_at = recorded_at where person_id = ?", person)
        == 0) {
      throw new IllegalArgumentException("no person " + person);
    }
    long same =
        sql.count(
            "select count(*) from access_grant where person_id = ? and role_name = ?"
                + " and unit_code = ? and office_code = ? and valid_to > ? and superseded_at = ?",
            person,
            role,
            unitCode,
            officeCode,
            from,
            STILL_KNOWN);
    if (same == 0) {
      sql.update(
          "insert into access_grant (person_id, role_name, unit_code, office_code, valid_from,"
              + " valid_to, recorded_at, superseded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
          person,
          role,
          unitCode,
          officeCode,
          from,
          OPEN,
          clock.now(),
          STILL_KNOWN);
    }
  }

  @Override
  public boolean holds(Tx tx, String person, Role role, OfficeCode office, LocalDate on) {
    return Sql.in(tx)
            .count(
                "select count(*) from access_grant where person_id = ? and role_name = ?"
                    + " and office_code = ? and valid_from <= ? and valid_to > ? and superseded_at = ?",
                person,
                role,
                office.value(),
                on,
                on,
                STILL_KNOWN)
        > 0;
  }

  @Override
  public String name(Tx tx, String person) {
    return Sql.in(tx)
        .one(
            "select display_name from access_person where person_id = ?",
            row -> row.text("display_name"),
            person)
        .orElse(person);
  }

  @Override
  public char[] randomPassword(Tx tx, String person) {
    char[] password = passwords.random();
    String hash = passwords.hash(password).text();
    Sql sql = Sql.in(tx);
    if (sql.update(
            "update access_secret set secret_hash = ?, changed_at = ? where person_id = ?",
            hash,
            clock.now(),
            person)
        == 0) {
      sql.update(
          "insert into access_secret (person_id, secret_hash, changed_at) values (?, ?, ?)",
          person,
          hash,
          clock.now());
    }
    return password;
  }
}
