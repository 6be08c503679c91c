/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * The key of an allotment: unit, budget year, account, level and area (the last three inside the
 * account number), chapter, sector, programme and fund source. The economic item is not part of it.
 */
public record BudgetLine(
    FiscalYear budgetYear,
    AccountNumber account,
    Chapter chapter,
    Sector sector,
    Program program,
    FundSource fundSource)
    implements Comparable<BudgetLine> {

  public UnitCode unit() {
    return account.unit();
  }

  /** Stable text of the key, also the order in which locks are taken. */
  public String key() {
    return budgetYear
        + "/"
        + account
        + "/"
        + chapter
        + "/"
        + sector
        + "/"
        + program
        + "/"
        + fundSource;
  }

  @Override
  public int compareTo(BudgetLine other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return key();
  }
}
