/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A notice to one address. */
@Payload
@Schema(name = "Notice", description = "A notice to one address, without its text.")
public record NoticeRow(
    @Schema(description = "Id.", example = "N-12") String id,
    @Schema(description = "What it tells of.", example = "RECEIVED") String kind,
    @Schema(description = "Unit code.") String unit,
    @Schema(description = "dossier:… or unit:….") String subject,
    @Schema(description = "EMAIL or SMS.") String medium,
    @Schema(description = "Masked.") String address,
    @Schema(description = "WAITING, SENT, REFUSED, UNDELIVERABLE or EXPIRED.") String state,
    @Schema(description = "Tries so far.") int attempts,
    @Schema(description = "Written.") Instant createdAt,
    @Schema(description = "Next try, or null.", nullable = true) @Nullable Instant nextTryAt,
    @Schema(description = "Its end, or null.", nullable = true) @Nullable Instant doneAt,
    @Schema(description = "Why it is not sent, or empty.") String lastWhy,
    @Schema(description = "Who carried it, or empty.") String plugin,
    @Schema(description = "The other side's id of it, or empty.") String reference,
    @Schema(description = "Messages it was charged as.") int parts,
    @Schema(description = "Cost, đồng.") long cost) {
  static NoticeRow of(NoticeLine line, String language) {
    return new NoticeRow(
        line.id(),
        line.kind(),
        line.unit(),
        line.subject(),
        line.medium().name(),
        line.address(),
        line.state().name(),
        line.attempts(),
        line.createdAt(),
        line.nextTryAt(),
        line.doneAt(),
        line.lastWhy().in(language),
        line.plugin(),
        line.reference(),
        line.parts(),
        line.cost());
  }
}
