/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.dvctt.api.payment.ImportView;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** An import of a file of vouchers. */
@Payload
@Schema(name = "Import", description = "What a file of vouchers would bring in, or has brought in.")
public record ImportBody(
    @Schema(description = "Id of the import; null for a dry run.", nullable = true)
        @Nullable String id,
    @Schema(description = "SOUND or FAULTY for a dry run, IMPORTED when its drafts are there.")
        ImportView.State state,
    @Schema(description = "Unit code.") String unit,
    @Schema(description = "Format of the file.") String format,
    @Schema(description = "The file's name.") String name,
    @Schema(description = "SHA-256 of the bytes, hex.") String sha256,
    @Schema(description = "Plugin that read it, with its version.") String plugin,
    @Schema(description = "When its drafts were made, or null.", nullable = true)
        @Nullable Instant doneAt,
    @Schema(description = "Vouchers of all drafts.") int vouchers,
    @Schema(description = "Lines of all vouchers.") int lines,
    @Schema(description = "Sum, đồng.") long total,
    @Schema(description = "Its drafts.") List<ImportedDraft> dossiers,
    @Schema(description = "What is wrong, at most 1000; with any nothing comes in.")
        List<ImportFault> faults,
    @Schema(description = "How many faults there are.") int faultsInAll) {
  public ImportBody {
    dossiers = List.copyOf(dossiers);
    faults = List.copyOf(faults);
  }

  static ImportBody of(ImportView view, String language) {
    return new ImportBody(
        view.id().isEmpty() ? null : view.id(),
        view.state(),
        view.unit().value(),
        view.format(),
        view.fileName(),
        view.sha256(),
        view.plugin(),
        view.doneAt(),
        view.vouchers(),
        view.lines(),
        view.total().dong(),
        view.dossiers().stream().map(ImportedDraft::of).toList(),
        view.faults().stream().map(fault -> ImportFault.of(fault, language)).toList(),
        view.faultsInAll());
  }
}
