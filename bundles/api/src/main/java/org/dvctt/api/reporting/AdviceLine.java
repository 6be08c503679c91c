/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.reporting;

import java.time.Instant;
import org.dvctt.model.Money;

/**
 * A debit advice that there is.
 *
 * @param voucher id of the paid voucher
 * @param documentNumber the voucher's system number
 * @param amount what was paid, đồng
 * @param paidAt business time of the payment
 */
public record AdviceLine(String voucher, String documentNumber, Money amount, Instant paidAt) {}
