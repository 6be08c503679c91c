/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * The bank's answer to an order or to a query by its key. A time-out is no answer: the payment is
 * then unknown, never failed.
 *
 * @param status ACCEPTED (under way), PAID, RETURNED, or NOT_FOUND (query only: the bank never saw
 *     the order)
 * @param amount đồng as the bank has it
 * @param reference the bank's own reference, or empty
 * @param reason why returned, else empty
 */
public record BankAnswer(Status status, Money amount, String reference, String reason) {
  /** Status of a payment at the bank. */
  public enum Status {
    ACCEPTED,
    PAID,
    RETURNED,
    NOT_FOUND
  }
}
