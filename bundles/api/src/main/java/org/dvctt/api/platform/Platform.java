/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dvctt.model.Page;
import org.dvctt.model.Text;
import org.osgi.annotation.versioning.ProviderType;

/** The platform's own state. */
@ProviderType
public interface Platform {
  PlatformStatus status();

  /** Outbox messages, newest first; only waiting ones when asked. */
  Page<OutboxLine> outbox(boolean waitingOnly, int offset, int limit);

  /** Business time: the default for every legal date and {@code as_of}. */
  Instant now();

  LocalDate today();

  /** Why nobody may work now, for everybody to read; empty when all may. */
  default Optional<Text> maintenance() {
    return Optional.empty();
  }
}
