/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.Text;

/**
 * How the platform is.
 *
 * @param ready all levels reached
 * @param levels in their order: store, packs, outbox, portal; before them {@code maintenance} while
 *     an admin keeps people out
 * @param businessTime business clock; {@code shifted} when it is not real time
 * @param store e.g. {@code Derby 10.16.1.1}
 * @param unsealedSeconds age of the unsealed tail of the audit trail
 * @param warnings what an admin of this node has to do soon, though it works
 */
public record PlatformStatus(
    boolean ready,
    List<Level> levels,
    Instant businessTime,
    LocalDate businessDate,
    boolean shifted,
    String product,
    String store,
    String province,
    boolean loaded,
    long outboxWaiting,
    long outboxOldestSeconds,
    long unsealedSeconds,
    List<Text> warnings) {
  public PlatformStatus {
    levels = List.copyOf(levels);
    warnings = List.copyOf(warnings);
  }

  /** A readiness level; {@code missing} says what it waits for, empty when reached. */
  public record Level(String name, boolean reached, String missing) {}
}
