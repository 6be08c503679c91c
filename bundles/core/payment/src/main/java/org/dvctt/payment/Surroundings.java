/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.Money;
import org.dvctt.model.Voucher;
import org.dvctt.store.Sql;

/** Reads what the rules need to know about a dossier's surroundings. */
final class Surroundings {
  private static final String DRAWN =
      "SELECT COALESCE(SUM(v.amount), 0) AS drawn,"
          + " COALESCE(SUM(CASE WHEN v.nature = 'ADVANCE' THEN v.amount ELSE 0 END), 0) AS advanced"
          + " FROM dossier_voucher v JOIN dossier d ON d.dossier_id = v.dossier_id"
          + " WHERE v.contract_number = ? AND d.unit_code = ? AND d.first_sent_at IS NOT NULL"
          + " AND v.superseded = 0 AND v.payment <> 'RETURNED'"
          + " AND d.state NOT IN ('REFUSED', 'WITHDRAWN', 'CANCELLED')"
          // Of this dossier only what earlier versions have paid counts.
          + " AND (d.dossier_id <> ? OR v.payment = 'SUCCESS')";

  private final Ground ground;
  private final Tx tx;
  private final Sql sql;

  Surroundings(Ground ground, Tx tx) {
    this.ground = ground;
    this.tx = tx;
    this.sql = Sql.in(tx);
  }

  DossierFacts of(DossierContent content, Channel channel, int completions) {
    Map<String, Money> paid = new HashMap<>();
    Map<String, Money> advanced = new HashMap<>();
    for (Voucher voucher : content.vouchers()) {
      String number = Versions.contract(voucher);
      if (voucher.contract() != null && !number.isEmpty()) {
        drawn(content, number, voucher.contract().number(), paid, advanced);
      }
    }
    Map<BudgetLine, Money> allotted = new HashMap<>();
    for (BudgetLine line : content.claims().keySet()) {
      ground.budget.allotted(tx, line).ifPresent(amount -> allotted.put(line, amount));
    }
    return new DossierFacts(paid, advanced, allotted, firstOfYear(content), completions, channel);
  }

  /**
   * Waits until no other transaction is between its look at these contracts and its commit, so that
   * two dossiers can't both take what is left of one.
   */
  void takeTurns(DossierContent content) {
    TreeSet<String> numbers = new TreeSet<>();
    content.vouchers().forEach(voucher -> numbers.add(Versions.contract(voucher)));
    numbers.remove("");
    String unit = content.unit().value();
    for (String number : numbers) {
      if (!sql.insert(
          "INSERT INTO contract_turn (unit_code, contract_number, turns) VALUES (?, ?, 1)",
          unit,
          number)) {
        sql.update(
            "UPDATE contract_turn SET turns = turns + 1 WHERE unit_code = ? AND contract_number = ?",
            unit,
            number);
      }
    }
  }

  private void drawn(
      DossierContent content,
      String number,
      String declared,
      Map<String, Money> paid,
      Map<String, Money> advanced) {
    sql.each(
        DRAWN,
        row -> {
          if (row.number("drawn") > 0) {
            paid.put(declared, Money.of(row.number("drawn")));
            advanced.put(declared, Money.of(row.number("advanced")));
          }
        },
        number,
        content.unit().value(),
        content.dossierId());
  }

  private boolean firstOfYear(DossierContent content) {
    return sql.count(
            "SELECT COUNT(*) FROM dossier WHERE unit_code = ? AND account = ? AND budget_year = ?"
                + " AND first_sent_at IS NOT NULL AND dossier_id <> ?",
            content.unit().value(),
            content.account().toString(),
            content.budgetYear().value(),
            content.dossierId())
        == 0;
  }
}
