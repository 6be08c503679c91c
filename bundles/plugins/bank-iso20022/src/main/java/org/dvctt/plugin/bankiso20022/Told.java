/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import org.dvctt.model.BankAnswer.Status;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a file says about one order.
 *
 * @param place for people, e.g. {@code line 3}
 * @param endToEnd how the order is called in messages
 * @param status null: a word or a kind of booking that says nothing we know
 * @param word of the message, e.g. {@code RJCT}
 * @param amount as written, or empty
 * @param currency as written, or empty
 * @param reference of the bank, or empty
 * @param reason or empty
 */
record Told(
    int place,
    String endToEnd,
    @Nullable Status status,
    String word,
    String amount,
    String currency,
    String reference,
    String reason) {}
