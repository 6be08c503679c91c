/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dvctt.api.payment.DossierState;
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
  private static final Set<DossierState> GONE =
      EnumSet.of(DossierState.REFUSED, DossierState.WITHDRAWN, DossierState.CANCELLED);

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

  /** A voucher on the contract that still counts. */
  private record Drawing(String dossier, Money amount, boolean advance, boolean paid) {}

  private void drawn(
      DossierContent content,
      String number,
      String declared,
      Map<String, Money> paid,
      Map<String, Money> advanced) {
    Money all = Money.ZERO;
    Money advances = Money.ZERO;
    Map<String, Boolean> known = new HashMap<>();
    for (Drawing drawing : drawings(number)) {
      // Of this dossier only what earlier versions have paid counts.
      boolean counts =
          drawing.dossier().equals(content.dossierId())
              ? drawing.paid()
              : known.computeIfAbsent(drawing.dossier(), id -> counts(id, content));
      if (counts) {
        all = all.plus(drawing.amount());
        advances = drawing.advance() ? advances.plus(drawing.amount()) : advances;
      }
    }
    if (all.isPositive()) {
      paid.put(declared, all);
      advanced.put(declared, advances);
    }
  }

  private List<Drawing> drawings(String number) {
    return sql.list(
        "SELECT dossier_id, amount, nature, payment FROM dossier_voucher"
            + " WHERE contract_number = ? AND superseded = 0 AND payment <> 'RETURNED'",
        row ->
            new Drawing(
                row.text("dossier_id"),
                Money.of(row.number("amount")),
                row.text("nature").equals("ADVANCE"),
                row.text("payment").equals("SUCCESS")),
        number);
  }

  private boolean counts(String dossier, DossierContent content) {
    return sql.one(
            "SELECT unit_code, state, first_sent_at FROM dossier WHERE dossier_id = ?",
            row ->
                row.text("unit_code").equals(content.unit().value())
                    && row.optionalInstant("first_sent_at").isPresent()
                    && !GONE.contains(DossierState.valueOf(row.text("state"))),
            dossier)
        .orElse(false);
  }

  private boolean firstOfYear(DossierContent content) {
    return sql.one(
            "SELECT dossier_id FROM first_of_year WHERE unit_code = ? AND account = ?"
                + " AND budget_year = ?",
            row -> row.text("dossier_id"),
            content.unit().value(),
            content.account().toString(),
            content.budgetYear().value())
        .map(content.dossierId()::equals)
        .orElse(true);
  }

  /** Keeps the first dossier of the account's year that is sent. */
  static void sent(Sql sql, DossierContent content) {
    sql.insert(
        "INSERT INTO first_of_year (unit_code, account, budget_year, dossier_id)"
            + " VALUES (?, ?, ?, ?)",
        content.unit().value(),
        content.account().toString(),
        content.budgetYear().value(),
        content.dossierId());
  }
}
