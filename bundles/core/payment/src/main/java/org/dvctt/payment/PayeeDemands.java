/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.store.Sql;

/**
 * Payees are looked up because a person wants to know: within bounds, and audited, so that nobody
 * tries names on somebody's account until one fits.
 */
final class PayeeDemands {
  /** Of one dossier within an hour. */
  static final int DOSSIER_MOST = 10;

  /** Payees that one person asks about within a day. */
  static final int PERSON_MOST = 2_000;

  private static final String ACT = "dossier.payee_check";
  private static final String TOO_OFTEN = "PAYEE_CHECK_TOO_OFTEN";
  private final Ground ground;

  PayeeDemands(Ground ground) {
    this.ground = ground;
  }

  /** Whether the person may have the payees of the dossier looked up now. */
  static boolean may(Actor actor, DossierRow row) {
    boolean unit =
        actor.grants().stream()
            .anyMatch(grant -> row.unit().equals(grant.unit()) && grant.role() != Role.UNIT_VIEWER);
    boolean treasury = Reach.worksOn(actor, row);
    return (unit || treasury)
        && PayeeVerifying.ASKABLE.contains(row.state())
        && !PayeeTable.payees(row).isEmpty();
  }

  /**
   * Orders it.
   *
   * @throws Refused NOT_FOUND, FORBIDDEN, CONFLICT
   */
  void demand(Actor actor, String id) {
    Optional<Refused> refused =
        ground.transactions.<Optional<Refused>>write(tx -> demand(tx, actor, id));
    if (refused.isPresent()) {
      throw refused.get();
    }
  }

  /** A refusal is returned, so that it stays in the audit trail. */
  private Optional<Refused> demand(Tx tx, Actor actor, String id) {
    Sql sql = Sql.in(tx);
    DossierTable table = new DossierTable(sql);
    DossierRow seen =
        table.find(id).filter(row -> Reach.sees(actor, row)).orElseThrow(Refusals::notFound);
    table.hold(seen.id());
    DossierRow row = table.find(seen.id()).orElseThrow(Refusals::notFound);
    if (!may(actor, row)) {
      throw notNow(row);
    }
    int payees = PayeeTable.payees(row).size();
    Instant now = ground.clock.now();
    long ofDossier =
        sql.count(
            "SELECT COUNT(*) FROM payee_demand WHERE dossier_id = ? AND demanded_at > ?",
            row.id(),
            now.minus(Duration.ofHours(1)));
    long ofPerson =
        sql.count(
            "SELECT SUM(payees) FROM payee_demand WHERE person = ? AND demanded_at > ?",
            actor.person(),
            now.minus(Duration.ofDays(1)));
    boolean often = ofDossier >= DOSSIER_MOST || ofPerson + payees > PERSON_MOST;
    ground.audit.record(
        tx,
        new AuditEntry(
            actor.person(),
            ACT,
            "dossier:" + row.id(),
            often ? "REFUSED " + TOO_OFTEN : "DONE",
            "",
            ContentJson.object(Map.of("payees", payees))));
    if (often) {
      return Optional.of(tooOften());
    }
    String name = DossierId.next(System.currentTimeMillis());
    sql.update(
        "INSERT INTO payee_demand (demand_id, dossier_id, person, payees, demanded_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        name,
        row.id(),
        actor.person(),
        payees,
        now);
    PayeeVerifying.order(ground, tx, row, name);
    return Optional.empty();
  }

  private static Refused notNow(DossierRow row) {
    if (PayeeVerifying.ASKABLE.contains(row.state()) && !PayeeTable.payees(row).isEmpty()) {
      return Refusals.wrongRole("payee_check");
    }
    return Refusals.other(
        "NO_PAYEE_TO_CHECK",
        "Hồ sơ không có tài khoản người hưởng cần kiểm tra lúc này.",
        "The dossier has no payee's account to be checked now.",
        "Tải lại hồ sơ.",
        "Load the dossier again.");
  }

  private static Refused tooOften() {
    return Refusals.other(
        TOO_OFTEN,
        "Đã kiểm tra tên tài khoản quá nhiều lần: mỗi hồ sơ "
            + DOSSIER_MOST
            + " lần một giờ, mỗi người "
            + PERSON_MOST
            + " tài khoản một ngày.",
        "Names were checked too often: "
            + DOSSIER_MOST
            + " times an hour for a dossier, "
            + PERSON_MOST
            + " accounts a day for a person.",
        "Đợi kết quả lần trước, hoặc thử lại sau một giờ.",
        "Wait for the last result, or try again in an hour.");
  }
}
