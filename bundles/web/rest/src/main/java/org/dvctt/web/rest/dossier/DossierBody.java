/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A draft as the accountant enters it. */
@Payload
@Schema(
    description = "A draft. Office, unit and chapter come from the account and the register.",
    requiredProperties = {"service", "account", "budget_year", "vouchers"})
public record DossierBody(
    @Schema(description = "Service id.", example = "SVC_RECURRENT_EXPENDITURE")
        @Nullable String service,
    @Schema(description = "Budget account.", example = "9523.3.1990796.00000")
        @Nullable String account,
    @Schema(description = "Budget year.", example = "2020") @Nullable Integer budgetYear,
    @Schema(description = "Vouchers, at least one.") @Nullable List<VoucherBody> vouchers,
    @Schema(description = "Papers, sent before by POST /attachments.", nullable = true)
        @Nullable List<AttachmentBody> attachments) {}
