/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dvctt.budget.Postings.Cause;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Money;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The budget ledger. The guard is the condition in the UPDATE itself: it holds whoever runs beside
 * it.
 */
@Component
public final class StoredBudgetBook implements BudgetBook {
  private final BusinessClock clock;

  @Activate
  public StoredBudgetBook(
      @Reference BusinessClock clock, @Reference(target = "(context=budget)") StoreReady tables) {
    this.clock = clock;
  }

  @Override
  public void allot(Tx tx, BudgetLine line, Money amount, String source, boolean synthetic) {
    Sql sql = Sql.in(tx);
    long id = find(sql, line).orElseGet(() -> add(sql, line, synthetic));
    Cause cause = new Cause("", 0, source);
    add(sql, id, amount.dong());
    Postings.write(sql, Movement.ALLOT, id, amount.dong(), cause, clock.now());
  }

  @Override
  public Optional<Money> available(Tx tx, BudgetLine line) {
    return Sql.in(tx)
        .one(
            "SELECT available FROM budget_line WHERE line_key = ?",
            row -> Money.of(row.number("available")),
            line.key());
  }

  @Override
  public Optional<Money> allotted(Tx tx, BudgetLine line) {
    Sql sql = Sql.in(tx);
    return find(sql, line)
        .map(
            id ->
                Money.of(
                    -sql.count(
                        "SELECT COALESCE(SUM(amount), 0) FROM budget_posting"
                            + " WHERE line_id = ? AND bucket = 'ALLOTTED'",
                        id)));
  }

  @Override
  public void reserve(Tx tx, String dossierId, int version, Map<BudgetLine, Money> claims) {
    Sql sql = Sql.in(tx);
    Cause cause = new Cause(dossierId, version, "");
    if (!Postings.held(sql, dossierId, version, Bucket.RESERVED).isEmpty()) {
      throw new IllegalStateException(dossierId + " version " + version + " has reserved already");
    }
    new TreeMap<>(claims)
        .forEach(
            (line, amount) -> {
              long id = find(sql, line).orElseThrow(() -> Shortfalls.noLine(line));
              take(sql, tx, id, line, amount);
              Postings.write(sql, Movement.RESERVE, id, amount.dong(), cause, clock.now());
            });
  }

  @Override
  public void release(Tx tx, String dossierId, int version) {
    move(tx, dossierId, version, Movement.RELEASE);
  }

  @Override
  public void consume(Tx tx, String dossierId, int version) {
    move(tx, dossierId, version, Movement.CONSUME);
  }

  @Override
  public void giveBack(
      Tx tx, String dossierId, int version, String voucherId, Map<BudgetLine, Money> claims) {
    Sql sql = Sql.in(tx);
    Cause cause = new Cause(dossierId, version, voucherId);
    Map<Long, Long> consumedByLine =
        Postings.held(sql, dossierId, version, Bucket.CONSUMED).stream()
            .collect(Collectors.toMap(Postings.Held::line, Postings.Held::amount));
    new TreeMap<>(claims)
        .forEach(
            (line, amount) -> {
              long id = find(sql, line).orElseThrow(() -> Shortfalls.noLine(line));
              long consumed = consumedByLine.getOrDefault(id, 0L);
              if (consumed < amount.dong()) {
                throw new IllegalStateException(
                    dossierId
                        + " gives back "
                        + amount
                        + " đ of "
                        + line
                        + " but consumed "
                        + consumed);
              }
              add(sql, id, amount.dong());
              Postings.write(sql, Movement.GIVE_BACK, id, amount.dong(), cause, clock.now());
            });
  }

  private void move(Tx tx, String dossierId, int version, Movement movement) {
    Sql sql = Sql.in(tx);
    Cause cause = new Cause(dossierId, version, "");
    for (Postings.Held held : Postings.held(sql, dossierId, version, Bucket.RESERVED)) {
      if (movement.to() == Bucket.AVAILABLE) {
        add(sql, held.line(), held.amount());
      }
      Postings.write(sql, movement, held.line(), held.amount(), cause, clock.now());
    }
  }

  private void take(Sql sql, Tx tx, long id, BudgetLine line, Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a claim is more than zero, not " + amount);
    }
    int taken =
        sql.update(
            "UPDATE budget_line SET available = available - ? WHERE line_id = ? AND available >= ?",
            amount.dong(),
            id,
            amount.dong());
    if (taken == 0) {
      throw Shortfalls.tooLittle(line, available(tx, line).orElse(Money.ZERO), amount);
    }
  }

  private static void add(Sql sql, long id, long amount) {
    sql.update("UPDATE budget_line SET available = available + ? WHERE line_id = ?", amount, id);
  }

  private static Optional<Long> find(Sql sql, BudgetLine line) {
    return sql.one(
        "SELECT line_id FROM budget_line WHERE line_key = ?",
        row -> row.number("line_id"),
        line.key());
  }

  private static long add(Sql sql, BudgetLine line, boolean synthetic) {
    long id = sql.next("budget_line_sequence");
    sql.update(
        "INSERT INTO budget_line (line_id, line_key, unit_code, budget_year, account, chapter, sector,"
            + " program, fund_source, synthetic, available) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        id,
        line.key(),
        line.unit().value(),
        line.budgetYear().value(),
        line.account().toString(),
        line.chapter().value(),
        line.sector().value(),
        line.program().value(),
        line.fundSource().value(),
        synthetic);
    return id;
  }
}
