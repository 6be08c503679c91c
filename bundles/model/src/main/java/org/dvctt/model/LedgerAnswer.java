/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * The ledger's answer to an order or to a query by its key.
 *
 * @param status ACCEPTED (under way: a ledger that answers later, e.g. by files), POSTED, REFUSED,
 *     or NOT_FOUND (query only: the ledger never saw the order)
 * @param number ledger number when posted, else empty
 * @param reason why refused, else empty
 */
public record LedgerAnswer(Status status, String number, String reason) {
  /** Status of a ledger order. */
  public enum Status {
    ACCEPTED,
    POSTED,
    REFUSED,
    NOT_FOUND
  }
}
