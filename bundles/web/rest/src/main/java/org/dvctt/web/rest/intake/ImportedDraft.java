/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A draft that an import made, or would make. */
@Payload
@Schema(name = "ImportedDossier", description = "A draft that an import made, or would make.")
public record ImportedDraft(
    @Schema(description = "Internal id; null before it is made.", nullable = true)
        @Nullable String id,
    @Schema(description = "Budget account.") String account,
    @Schema(description = "Budget year.") int budgetYear,
    @Schema(description = "Vouchers.") int vouchers,
    @Schema(description = "Lines of all vouchers.") int lines,
    @Schema(description = "Sum, đồng.") long total) {
  static ImportedDraft of(ImportedDossier dossier) {
    return new ImportedDraft(
        dossier.id().isEmpty() ? null : dossier.id(),
        dossier.account().toString(),
        dossier.budgetYear().value(),
        dossier.vouchers(),
        dossier.lines(),
        dossier.total().dong());
  }
}
