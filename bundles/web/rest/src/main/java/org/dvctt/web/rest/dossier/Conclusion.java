/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.payment.ConclusionView;
import org.dvctt.web.rest.json.Payload;

/** What a person concluded of an answer that stayed unknown. */
@Payload
@Schema(description = "What a person concluded of an answer that stayed unknown.")
public record Conclusion(
    @Schema(description = "Voucher id; empty: the ledger's answer.") String voucher,
    @Schema(description = "PAID, RETURNED; of the ledger POSTED, REFUSED.") String decision,
    @Schema(description = "The bank's reference or the ledger's number.") String reference,
    @Schema(description = "The file it rests on; its bytes are among the dossier's attachments.")
        AttachmentBody evidence,
    @Schema(description = "Name of the first person.") String proposedBy,
    @Schema(description = "When.") Instant proposedAt,
    @Schema(description = "Name of the second person, empty while it waits.") String closedBy,
    @Schema(description = "OPEN, CONFIRMED, REJECTED, or OVERTAKEN by the answer.")
        String outcome) {
  static Conclusion of(ConclusionView view) {
    return new Conclusion(
        view.voucher(),
        view.decision(),
        view.reference(),
        AttachmentBody.of(view.evidence()),
        view.proposedBy(),
        view.proposedAt(),
        view.closedBy(),
        view.outcome());
  }
}
