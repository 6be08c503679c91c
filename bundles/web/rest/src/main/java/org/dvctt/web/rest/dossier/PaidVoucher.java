/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.payment.PayeeCheckView;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A voucher with its payment. */
@Payload
@Schema(description = "A voucher with its payment.")
public record PaidVoucher(
    @Schema(description = "Id.") String id,
    @Schema(description = "Content version that it belongs to.") int contentVersion,
    @Schema(description = "System number, empty before sending.") String documentNumber,
    @Schema(description = "NONE, PROCESSING, UNKNOWN, SUCCESS or RETURNED.") String payment,
    @Schema(description = "The bank's reference, or empty.") String bankReference,
    @Schema(
            description = "Whether the payee's name fits the account; null: no account to pay to.",
            nullable = true)
        @Nullable PayeeCheck payeeCheck,
    @Schema(description = "What the unit declared.") VoucherBody voucher) {
  static PaidVoucher of(VoucherView view, String language) {
    PayeeCheckView check = view.payeeCheck();
    return new PaidVoucher(
        view.id(),
        view.contentVersion(),
        view.documentNumber(),
        view.payment(),
        view.bankReference(),
        check == null ? null : PayeeCheck.of(check, language),
        VoucherBody.of(view.voucher()));
  }
}
