/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import org.dvctt.model.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * A voucher with its payment.
 *
 * @param contentVersion version of the dossier's content that holds it; earlier ones are shown when
 *     they were ordered to be paid
 * @param payment {@code NONE|PROCESSING|UNKNOWN|SUCCESS|RETURNED}
 * @param bankReference the bank's reference, or empty
 * @param documentNumber system number {@code <dossier code>-<form>-NNNN}, or empty before sending
 * @param openReturn true when its payment came back and nobody has taken it up yet
 * @param payeeCheck null when it names no account to pay to
 */
public record VoucherView(
    String id,
    int contentVersion,
    Voucher voucher,
    String payment,
    String bankReference,
    String documentNumber,
    boolean openReturn,
    @Nullable PayeeCheckView payeeCheck) {}
