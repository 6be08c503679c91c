/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import java.time.LocalDate;
import java.util.Map;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Chapter;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.LedgerOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;

/** Orders of tests. */
final class Booking {
  private Booking() {}

  static LedgerOrder of(String id, long amount) {
    BudgetLine line =
        new BudgetLine(
            FiscalYear.of(2020),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            Sector.of("071"),
            Program.of("00000"),
            FundSource.of("13"));
    return new LedgerOrder(
        id, "H12.01-200803-0001", LocalDate.of(2020, 8, 3), Map.of(line, Money.of(amount)));
  }
}
