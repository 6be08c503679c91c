/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the cash of a voucher paid in cash (domain §4.2); V10 wants all of it before sending.
 *
 * @param idNumber citizen's id or passport
 * @param issuedOn when the paper was issued, or null when not yet filled in
 */
public record CashReceiver(
    String name, String idNumber, @Nullable LocalDate issuedOn, String issuedBy) {}
