/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the general ledger is asked to book for one approved dossier.
 *
 * @param orderId idempotency key: the same key is the same order for ever
 * @param dossierCode official code
 * @param postingDate business date of the posting
 * @param amounts đồng by budget line
 */
public record LedgerOrder(
    String orderId, String dossierCode, LocalDate postingDate, Map<BudgetLine, Money> amounts) {
  public LedgerOrder {
    amounts = Map.copyOf(amounts);
  }
}
