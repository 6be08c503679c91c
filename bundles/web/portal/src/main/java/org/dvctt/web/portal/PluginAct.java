/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.dvctt.api.extension.PluginState.ACTIVE;
import static org.dvctt.api.extension.PluginState.DRAINING;
import static org.dvctt.api.extension.PluginState.PLANNED;
import static org.dvctt.api.extension.PluginState.PROBED;
import static org.dvctt.api.extension.PluginState.QUARANTINED;
import static org.dvctt.api.extension.PluginState.RECEIVED;
import static org.dvctt.api.extension.PluginState.REJECTED;
import static org.dvctt.api.extension.PluginState.RETIRED;
import static org.dvctt.api.extension.PluginState.ROLLED_BACK;
import static org.dvctt.api.extension.PluginState.SHADOW;
import static org.dvctt.api.extension.PluginState.STAGED;
import static org.dvctt.api.extension.PluginState.VERIFIED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginState;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.Plugins;

/**
 * What the page of a version offers, in the console's words, and in which states. The core judges;
 * this only keeps away what it would refuse.
 */
enum PluginAct {
  SWAP(PROBED, SHADOW),
  PROBE(RECEIVED, VERIFIED, PLANNED, STAGED, PROBED, RETIRED, ROLLED_BACK),
  SHADOW_SHARE(PROBED, SHADOW),
  ROLLBACK(ACTIVE, RETIRED, ROLLED_BACK),
  RELEASE(QUARANTINED),
  QUARANTINE(STAGED, PROBED, SHADOW, ACTIVE, DRAINING),
  REMOVE(
      RECEIVED,
      VERIFIED,
      PLANNED,
      STAGED,
      PROBED,
      ACTIVE,
      RETIRED,
      REJECTED,
      QUARANTINED,
      ROLLED_BACK);

  private static final Set<PluginState> SETTABLE =
      Set.of(VERIFIED, PLANNED, STAGED, PROBED, SHADOW, ACTIVE, RETIRED, QUARANTINED, ROLLED_BACK);

  private final Set<PluginState> from;

  PluginAct(PluginState... from) {
    this.from = Set.of(from);
  }

  /** The console's word, e.g. {@code swap}. */
  String word() {
    return this == SHADOW_SHARE ? "shadow" : name().toLowerCase(java.util.Locale.ROOT);
  }

  static Optional<PluginAct> of(String word) {
    return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
  }

  /** Words of what may be done with a version now. */
  static List<String> allowed(PluginView plugin) {
    return Stream.of(values())
        .filter(act -> act.from.contains(plugin.state()))
        .filter(act -> act != SHADOW_SHARE || judges(plugin))
        .map(PluginAct::word)
        .toList();
  }

  static boolean settable(PluginState state) {
    return SETTABLE.contains(state);
  }

  /** True when a candidate of it can judge beside what is asked. */
  static boolean judges(PluginView plugin) {
    return plugin.kinds().stream().anyMatch(PluginKind::judges);
  }

  PluginDone on(Plugins plugins, Actor admin, PluginView plugin, int percent, String reason) {
    String id = plugin.id();
    String version = plugin.version();
    return switch (this) {
      case SWAP -> plugins.swap(admin, id, version, reason);
      case PROBE -> plugins.probe(admin, id, version, reason);
      case SHADOW_SHARE -> plugins.shadow(admin, id, version, percent, reason);
        // From the one that is asked: back to the one before it. From an earlier one: back to that.
      case ROLLBACK -> plugins.rollback(admin, id, plugin.state() == ACTIVE ? "" : version, reason);
      case RELEASE -> plugins.release(admin, id, version, reason);
      case QUARANTINE -> plugins.quarantine(admin, id, version, reason);
      case REMOVE -> plugins.remove(admin, id, version, reason);
    };
  }
}
