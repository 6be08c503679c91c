/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Role;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** One act inside its transaction: the dossier as read, who acts, and the one way to change it. */
final class Acting {
  /** Actor of acts that the table gives to the system. */
  static final String SYSTEM = "system";

  final Ground ground;
  final Tx tx;
  final DossierTable table;
  final Instant now;
  private final @Nullable Actor person;
  private final Doer doer;
  private DossierRow row;

  /** An act of a person, by a command. */
  Acting(Ground ground, Tx tx, DossierRow row, Actor person, String reason, Once command) {
    this(ground, tx, row, person, Doer.of(person, reason, command));
  }

  private Acting(Ground ground, Tx tx, DossierRow row, @Nullable Actor person, Doer doer) {
    this.person = person;
    this.ground = ground;
    this.tx = tx;
    this.table = new DossierTable(Sql.in(tx));
    this.now = ground.clock.now();
    this.row = row;
    this.doer = doer;
  }

  /**
   * An act of the system on the dossier as it is now, which is held until the transaction ends: no
   * person can be quicker, and the system never has to begin anew.
   */
  static Acting system(Ground ground, Tx tx, String dossier) {
    new DossierTable(Sql.in(tx)).hold(dossier);
    return seen(ground, tx, dossier);
  }

  /** The dossier as the system sees it, to be looked at and not changed. */
  static Acting seen(Ground ground, Tx tx, String dossier) {
    DossierRow row =
        new DossierTable(Sql.in(tx))
            .find(dossier)
            .orElseThrow(() -> new IllegalStateException("no dossier " + dossier));
    return new Acting(ground, tx, row, null, new Doer(SYSTEM, "Hệ thống", "", "", Once.NO_KEY));
  }

  DossierRow row() {
    return row;
  }

  String actor() {
    return doer.person();
  }

  String actorName() {
    return doer.name();
  }

  LocalDate today() {
    return BusinessClock.day(now);
  }

  /**
   * Refuses whoever does not hold the role in the dossier's office.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN
   */
  void needs(Role role) {
    if (person == null || !person.holds(Set.of(role), row.office())) {
      throw Refusals.duty(
          "WRONG_ROLE",
          "Bước này cần vai trò " + role + ".",
          "This step needs the role " + role + ".");
    }
  }

  /**
   * A change by the act, checked against the table: only a state that the act's row names is
   * reached.
   */
  void apply(Change change) {
    ActTable.Declared declared = ActTable.of(change.act());
    if (!declared.leads(row.state(), change.to())) {
      throw new IllegalStateException(change.act() + " does not lead to " + change.to());
    }
    if (!declared.legal(row)) {
      throw Refusals.notAllowed(change.act(), row.state());
    }
    table.apply(row, change, doer, now);
    audit(change.act(), change.to(), change.detail());
    row = table.again(row);
    NoticeEvents.after(this, change.act(), doer.reason());
  }

  /** Keeps the person's signature over the content as it is. */
  void sign(int position) {
    table.sign(row, position, doer, now);
  }

  /** What the act that made the dossier sets besides, in the same transaction. */
  void complete(Change change) {
    table.complete(row, change);
    row = table.again(row);
  }

  private void audit(String act, DossierState to, String detail) {
    ground.audit.record(
        tx,
        new AuditEntry(
            doer.person(),
            "dossier." + act,
            "dossier:" + row.id(),
            "DONE",
            doer.reason(),
            ContentJson.object(
                Map.of(
                    "from",
                    row.state(),
                    "to",
                    to,
                    "version",
                    row.version() + 1,
                    "detail",
                    detail))));
  }
}
