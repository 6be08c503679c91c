/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * One payment to one payee, approved and accounted by the treasury.
 *
 * @param orderId idempotency key: the same key is the same payment for ever
 * @param amount đồng, positive
 * @param text remittance text
 */
public record BankOrder(String orderId, Payee payee, Money amount, String text) {}
