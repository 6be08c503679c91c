/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.Map;
import java.util.Optional;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Money;

/**
 * The double-entry budget ledger as the other contexts use it. Each call writes balanced postings
 * and moves the guarded {@code available} row of every line, in the caller's transaction, lines in
 * the order of their keys. Calls are bound to (dossier, version): the same call twice is an error
 * of the caller.
 */
public interface BudgetBook {
  /**
   * Adds an allotment (creates the line when needed). {@code source} is the document, e.g. {@code
   * QĐ 12/2020}.
   */
  void allot(Tx tx, BudgetLine line, Money amount, String source, boolean synthetic);

  /** Available đồng of a line now; empty when the budget has no such line. */
  Optional<Money> available(Tx tx, BudgetLine line);

  /** What was allotted to a line in all, in đồng; empty when the budget has no such line. */
  Optional<Money> allotted(Tx tx, BudgetLine line);

  /**
   * Moves available → reserved.
   *
   * @throws org.dvctt.model.Refused CONFLICT {@code R08} (no such line) or {@code R09} (not
   *     enough), naming line, available and asked; nothing is changed
   */
  void reserve(Tx tx, String dossierId, int version, Map<BudgetLine, Money> claims);

  /** Moves everything that the dossier version has reserved back to available. */
  void release(Tx tx, String dossierId, int version);

  /** Moves everything that the dossier version has reserved → consumed. */
  void consume(Tx tx, String dossierId, int version);

  /** Moves consumed → available by counter-posting: a returned voucher's claims. */
  void giveBack(
      Tx tx, String dossierId, int version, String voucherId, Map<BudgetLine, Money> claims);
}
