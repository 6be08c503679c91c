/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

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

import java.util.Locale;
import java.util.Set;
import org.dvctt.api.extension.PluginState;

/** The machine of a plugin version's life: each act with the states it leaves and reaches. */
enum LifeAct {
  /** A version that is known already comes again only when it was rejected. */
  RECEIVE(RECEIVED, REJECTED),
  VERIFY(VERIFIED, RECEIVED),
  PLAN(PLANNED, VERIFIED),
  /** What was asked once is staged anew before it comes back. */
  STAGE(STAGED, PLANNED, RETIRED, ROLLED_BACK, QUARANTINED),
  PROBE(PROBED, STAGED, PROBED),
  SHADOW_BEGIN(SHADOW, PROBED),
  SHADOW_END(PROBED, SHADOW),
  /** Another share of the questions. */
  SHADOW_CHANGE(SHADOW, SHADOW),
  /** Questions of the past, without effect. */
  REPLAY(null, PROBED, SHADOW),
  SWAP(ACTIVE, PROBED, SHADOW),
  /** Another version took its place, or it is taken away. */
  DRAIN(DRAINING, ACTIVE),
  RETIRE(RETIRED, DRAINING, STAGED, PROBED),
  ROLL_BACK(ROLLED_BACK, DRAINING),
  QUARANTINE(QUARANTINED, STAGED, PROBED, SHADOW, ACTIVE, DRAINING),
  REJECT(REJECTED, RECEIVED, VERIFIED, PLANNED, STAGED, PROBED),
  /** Stays in its state, but is shown no more. */
  REMOVE(
      null,
      RECEIVED,
      VERIFIED,
      PLANNED,
      STAGED,
      PROBED,
      RETIRED,
      REJECTED,
      QUARANTINED,
      ROLLED_BACK),
  CONFIGURE(
      null, VERIFIED, PLANNED, STAGED, PROBED, SHADOW, ACTIVE, RETIRED, QUARANTINED, ROLLED_BACK);

  private final @org.jspecify.annotations.Nullable PluginState to;
  private final Set<PluginState> from;

  LifeAct(@org.jspecify.annotations.Nullable PluginState to, PluginState... from) {
    this.to = to;
    this.from = Set.of(from);
  }

  boolean leaves(PluginState state) {
    return from.contains(state);
  }

  /** The state after the act on a version in the given state. */
  PluginState to(PluginState state) {
    return to == null ? state : to;
  }

  Set<PluginState> from() {
    return from;
  }

  /** Name for people and the audit trail, e.g. {@code shadow-begin}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
