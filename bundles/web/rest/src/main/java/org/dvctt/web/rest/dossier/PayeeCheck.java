/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.api.payment.PayeeCheckView;
import org.dvctt.model.Reason;
import org.dvctt.web.rest.json.Payload;
import org.dvctt.web.rest.problem.ProblemReason;
import org.jspecify.annotations.Nullable;

/** Whether the payee's name fits the holder of the account. */
@Payload
@Schema(
    description =
        "Whether the payee's name fits the holder of the account, as a bank's directory says; it"
            + " decides nothing.")
public record PayeeCheck(
    @Schema(description = "EXACT, FOLDED, NO, NO_ACCOUNT, NO_BANK, WAITING or NOT_CHECKED.")
        String result,
    @Schema(
            description =
                "The holder as the bank writes it; empty for who may not be told: a unit is told no"
                    + " name that is another than its own.")
        String holder,
    @Schema(description = "With NO_BANK: the code to write instead, or empty.") String newBankCode,
    @Schema(description = "Who said it, or empty.") String source,
    @Schema(description = "The day for which it was said.", nullable = true)
        @Nullable LocalDate heldOn,
    @Schema(description = "When it was asked.", nullable = true) @Nullable Instant checkedAt,
    @Schema(description = "R13 or R14 with what to do; null: nothing is wrong.", nullable = true)
        @Nullable ProblemReason reason,
    @Schema(description = "Why nothing is known, or empty.") String why) {

  static PayeeCheck of(PayeeCheckView view, String language) {
    Reason reason = view.reason();
    return new PayeeCheck(
        view.result().name(),
        view.holder(),
        view.newBankCode(),
        view.source(),
        view.heldOn(),
        view.checkedAt(),
        reason == null ? null : ProblemReason.of(reason, language),
        view.why().in(language));
  }
}
