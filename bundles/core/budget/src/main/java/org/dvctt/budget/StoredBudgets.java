/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.budget.AvailableView;
import org.dvctt.api.budget.Budgets;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Chapter;
import org.dvctt.model.Finding;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.Program;
import org.dvctt.model.Refused;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the ledger and proves that its two halves agree. */
@Component
public final class StoredBudgets implements Budgets {
  private static final String SUMS =
      " COALESCE(SUM(CASE WHEN p.bucket = 'ALLOTTED' THEN -p.amount ELSE 0 END), 0) AS allotted,"
          + " COALESCE(SUM(CASE WHEN p.bucket = 'AVAILABLE' THEN p.amount ELSE 0 END), 0) AS free,"
          + " COALESCE(SUM(CASE WHEN p.bucket = 'RESERVED' THEN p.amount ELSE 0 END), 0) AS reserved,"
          + " COALESCE(SUM(CASE WHEN p.bucket = 'CONSUMED' THEN p.amount ELSE 0 END), 0) AS consumed";

  private final Transactions transactions;

  @Activate
  public StoredBudgets(
      @Reference Transactions transactions,
      @Reference(target = "(context=budget)") StoreReady tables) {
    this.transactions = transactions;
  }

  @Override
  public List<AvailableView> lines(Actor actor, UnitCode unit, FiscalYear budgetYear) {
    boolean own = actor.grants().stream().anyMatch(grant -> unit.equals(grant.unit()));
    if (!own && !actor.ofTreasury()) {
      throw Refused.of(
          Refused.Kind.FORBIDDEN,
          "WRONG_ROLE",
          "unit",
          Text.of("Bạn không thuộc đơn vị này.", "You do not belong to this unit."),
          Text.of("Chọn đơn vị của mình.", "Choose your own unit."));
    }
    return transactions.<List<AvailableView>>read(
        tx ->
            Sql.in(tx)
                .list(
                    "SELECT l.line_key, l.budget_year, l.account, l.chapter, l.sector, l.program,"
                        + " l.fund_source, l.synthetic, l.available,"
                        + SUMS
                        + " FROM budget_line l LEFT JOIN budget_posting p ON p.line_id = l.line_id"
                        + " WHERE l.unit_code = ? AND l.budget_year = ?"
                        + " GROUP BY l.line_key, l.budget_year, l.account, l.chapter, l.sector,"
                        + " l.program, l.fund_source, l.synthetic, l.available ORDER BY l.line_key",
                    StoredBudgets::view,
                    unit.value(),
                    budgetYear.value()));
  }

  @Override
  public List<String> verify() {
    return BudgetCheck.of(transactions).stream().map(Finding::toString).toList();
  }

  private static AvailableView view(Row row) {
    BudgetLine line =
        new BudgetLine(
            FiscalYear.of(row.integer("budget_year")),
            AccountNumber.parse(row.text("account")),
            Chapter.of(row.text("chapter")),
            Sector.of(row.text("sector")),
            Program.of(row.text("program")),
            FundSource.of(row.text("fund_source")));
    return new AvailableView(
        line,
        Money.of(row.number("allotted")),
        Money.of(row.number("available")),
        Money.of(row.number("reserved")),
        Money.of(row.number("consumed")),
        row.flag("synthetic"));
  }
}
