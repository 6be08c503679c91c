/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.reporting.AdviceLine;
import org.dvctt.web.rest.json.Payload;

/** A debit advice that there is. */
@Payload
@Schema(description = "A debit advice that there is.")
public record Advice(
    @Schema(description = "Id of the paid voucher.") String voucher,
    @Schema(description = "System number of the voucher.") String documentNumber,
    @Schema(description = "What was paid, đồng.") long amount,
    @Schema(description = "When it was paid.") Instant paidAt) {
  static Advice of(AdviceLine line) {
    return new Advice(line.voucher(), line.documentNumber(), line.amount().dong(), line.paidAt());
  }
}
