/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One outbox message. State is {@code WAITING} or {@code DONE}. */
public record OutboxLine(
    long number,
    String topic,
    String stream,
    String state,
    int attempts,
    Instant createdAt,
    @Nullable Instant nextTryAt,
    @Nullable Instant doneAt,
    String lastError) {}
