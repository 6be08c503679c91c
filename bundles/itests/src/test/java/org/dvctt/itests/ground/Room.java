/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rooms of the house and the arrows between them: law 1 of docs/architecture.md. */
enum Room {
  MODEL(Set.of(), "org.dvctt.model"),
  SPI(Set.of(MODEL), "org.dvctt.spi"),
  API(Set.of(MODEL), "org.dvctt.api"),
  PORTS(Set.of(MODEL), "org.dvctt.core.ports"),
  STORE(Set.of(MODEL, PORTS), "org.dvctt.store"),
  CONTEXT(
      Set.of(MODEL, SPI, API, PORTS, STORE),
      "org.dvctt.platform",
      "org.dvctt.registry",
      "org.dvctt.access",
      "org.dvctt.audit",
      "org.dvctt.payment",
      "org.dvctt.budget",
      "org.dvctt.rollout",
      "org.dvctt.reporting",
      "org.dvctt.notice",
      "org.dvctt.extension"),
  PLUGIN(Set.of(MODEL, SPI), "org.dvctt.regime", "org.dvctt.plugin"),
  FACE(Set.of(MODEL, API), "org.dvctt.web", "org.dvctt.ops");

  /** Rooms that may export packages (law 2). */
  private static final Set<Room> EXPORTING = Set.of(MODEL, SPI, API, PORTS, STORE);

  private final Set<Room> reaches;
  private final List<String> names;

  Room(Set<Room> reaches, String... names) {
    this.reaches = reaches;
    this.names = List.of(names);
  }

  /** The room of a package or a symbolic name; empty when it is not one of ours. */
  static Optional<Room> of(String name) {
    for (Room room : values()) {
      for (String own : room.names) {
        if (name.equals(own) || name.startsWith(own + ".")) {
          return Optional.of(room);
        }
      }
    }
    return Optional.empty();
  }

  boolean mayReach(Room other) {
    return reaches.contains(other);
  }

  boolean mayExport() {
    return EXPORTING.contains(this);
  }
}
