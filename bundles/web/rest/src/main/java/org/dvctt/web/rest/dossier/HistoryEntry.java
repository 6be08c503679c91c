/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A line of a dossier's history. */
@Payload
@Schema(description = "A line of a dossier's history.")
public record HistoryEntry(
    @Schema(description = "Number in the history.") int number,
    @Schema(description = "When.") Instant at,
    @Schema(description = "Act.") String act,
    @Schema(description = "Who, person id.") String actor,
    @Schema(description = "Who, name.") String actorName,
    @Schema(description = "State before, null at first.", nullable = true) @Nullable String from,
    @Schema(description = "State after.") String to,
    @Schema(description = "Reason, or empty.") String reason,
    @Schema(description = "What else was noted.") String detail,
    @Schema(description = "The line in plain words, with date and time.") String sentence) {
  static HistoryEntry of(HistoryLine line, String language) {
    return new HistoryEntry(
        line.number(),
        line.at(),
        line.act(),
        line.actor(),
        line.actorName(),
        line.from() == null ? null : line.from().name(),
        line.to().name(),
        line.reason(),
        line.detail(),
        line.sentence().in(language));
  }
}
