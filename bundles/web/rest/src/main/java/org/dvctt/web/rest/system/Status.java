/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** How the platform is. */
@Payload
@Schema(description = "How the platform is.")
public record Status(
    @Schema(description = "True when all levels are reached.") boolean ready,
    @Schema(description = "Levels in their order.") List<Level> levels,
    @Schema(description = "Business time, null while starting.", nullable = true)
        @Nullable Instant businessTime,
    @Schema(description = "Business date, null while starting.", nullable = true)
        @Nullable LocalDate businessDate,
    @Schema(description = "True when business time is not real time.") boolean shifted,
    @Schema(description = "Product and version.") String product,
    @Schema(description = "Store.") String store,
    @Schema(description = "Province code.") String province,
    @Schema(description = "True when units are loaded.") boolean loaded,
    @Schema(description = "Outbox messages that wait.") long outboxWaiting,
    @Schema(description = "Age of the oldest, seconds.") long outboxOldestSeconds,
    @Schema(description = "Age of the unsealed audit tail, seconds.") long unsealedSeconds,
    @Schema(description = "What an admin has to do soon, though it works.")
        List<Warning> warnings) {

  /** What an admin has to do soon. */
  @Payload
  @Schema(name = "StatusWarning", description = "What an admin has to do soon.")
  public record Warning(
      @Schema(description = "In Vietnamese.") String vi,
      @Schema(description = "In English.") String en) {}

  /** A readiness level. */
  @Payload
  @Schema(name = "StatusLevel", description = "A readiness level.")
  public record Level(
      @Schema(description = "Name.") String name,
      @Schema(description = "True when reached.") boolean reached,
      @Schema(description = "What it waits for, empty when reached.") String missing) {}

  static Status of(PlatformStatus status) {
    return new Status(
        status.ready(),
        status.levels().stream().map(l -> new Level(l.name(), l.reached(), l.missing())).toList(),
        status.businessTime(),
        status.businessDate(),
        status.shifted(),
        status.product(),
        status.store(),
        status.province(),
        status.loaded(),
        status.outboxWaiting(),
        status.outboxOldestSeconds(),
        status.unsealedSeconds(),
        status.warnings().stream().map(it -> new Warning(it.vi(), it.en())).toList());
  }

  /** What is said while not even the platform service is there. */
  static Status starting(String missing) {
    return new Status(
        false,
        Stream.of("store", "packs", "outbox", "portal")
            .map(name -> new Level(name, false, missing))
            .toList(),
        null,
        null,
        false,
        "",
        "",
        "",
        false,
        0,
        0,
        0,
        List.of());
  }
}
