/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Payee;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.RiskQuestion.Signing;
import org.dvctt.model.Voucher;
import org.dvctt.store.Sql;

/** What is known about a dossier that was sent, for the risk plugins. */
final class RiskSurroundings {
  private final Sql sql;

  RiskSurroundings(Sql sql) {
    this.sql = sql;
  }

  /** The question about the dossier; its payees are known to its unit from now on. */
  RiskQuestion of(DossierRow row) {
    LocalDateTime sentAt =
        LocalDateTime.ofInstant(row.sentAt().orElse(row.createdAt()), BusinessClock.ZONE);
    return new RiskQuestion(row.content(), sentAt, signatures(row), newPayees(row));
  }

  private Set<PayeeAccount> newPayees(DossierRow row) {
    Set<PayeeAccount> fresh = new HashSet<>();
    for (Voucher voucher : row.content().vouchers()) {
      Payee payee = voucher.payee();
      if (payee != null && firstTo(row, PayeeAccount.of(payee))) {
        fresh.add(PayeeAccount.of(payee));
      }
    }
    return fresh;
  }

  private boolean firstTo(DossierRow row, PayeeAccount account) {
    return sql.insert(
            "INSERT INTO unit_payee (unit_code, bank_code, payee_account, dossier_id)"
                + " VALUES (?, ?, ?, ?)",
            row.unit().value(),
            account.bankCode(),
            account.account(),
            row.id())
        || sql.count(
                "SELECT COUNT(*) FROM unit_payee WHERE unit_code = ? AND bank_code = ?"
                    + " AND payee_account = ? AND dossier_id = ?",
                row.unit().value(),
                account.bankCode(),
                account.account(),
                row.id())
            > 0;
  }

  private List<Signing> signatures(DossierRow row) {
    return sql.list(
        "SELECT signing_position, person, device FROM dossier_signature WHERE dossier_id = ?"
            + " AND content_version = ? AND voided = 0 ORDER BY history_line",
        found ->
            new Signing(
                found.integer("signing_position"),
                found.text("device"),
                first(row, found.text("person"))),
        row.id(),
        row.contentVersion());
  }

  /** Signatures of before their account was kept count for every account: no false alarm. */
  private boolean first(DossierRow row, String person) {
    return sql.count(
            "SELECT COUNT(*) FROM dossier_signature WHERE person = ? AND account IN (?, '')"
                + " AND dossier_id <> ?",
            person,
            row.content().account().toString(),
            row.id())
        == 0;
  }
}
