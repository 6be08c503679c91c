/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

/**
 * What our own books say about one order that we sent to a bank or a ledger.
 *
 * @param amount đồng as ordered
 * @param status PAID or RETURNED (bank), POSTED or REFUSED (ledger), UNKNOWN
 */
public record OurPayment(String orderId, long amount, Status status) {
  /** What we hold for true. */
  public enum Status {
    PAID,
    RETURNED,
    POSTED,
    REFUSED,
    /** No answer that we could use: a person has to be asked. */
    UNKNOWN
  }
}
