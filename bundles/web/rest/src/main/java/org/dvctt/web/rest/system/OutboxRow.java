/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.platform.OutboxLine;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** An outbox message. */
@Payload
@Schema(name = "OutboxMessage", description = "An outbox message, without its content.")
public record OutboxRow(
    @Schema(description = "Number.") long number,
    @Schema(description = "Topic.") String topic,
    @Schema(description = "Stream in which order is kept.") String stream,
    @Schema(description = "WAITING or DONE.") String state,
    @Schema(description = "Tries so far.") int attempts,
    @Schema(description = "Written.") Instant createdAt,
    @Schema(description = "Next try, or null.", nullable = true) @Nullable Instant nextTryAt,
    @Schema(description = "Done, or null.", nullable = true) @Nullable Instant doneAt,
    @Schema(description = "Last error, or empty.") String lastError) {
  static OutboxRow of(OutboxLine line) {
    return new OutboxRow(
        line.number(),
        line.topic(),
        line.stream(),
        line.state(),
        line.attempts(),
        line.createdAt(),
        line.nextTryAt(),
        line.doneAt(),
        line.lastError());
  }
}
