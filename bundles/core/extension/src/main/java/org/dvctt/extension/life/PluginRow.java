/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.time.Instant;
import java.util.Set;
import org.dvctt.api.extension.PluginState;
import org.dvctt.model.PluginRef;

/**
 * The wanted state of one version.
 *
 * @param origin where it came from
 * @param signer who vouches for it, empty before it was verified
 * @param generation number of its last change
 * @param activated number of the change that made it the one that is asked, 0 when it never was
 * @param next what a draining version becomes, and what a quarantined one was
 * @param reason of its last change
 * @param shadowPercent share of the questions that it is asked while its state is SHADOW
 */
record PluginRow(
    PluginRef ref,
    String sha256,
    String fileName,
    long size,
    Origin origin,
    String signer,
    String fingerprint,
    PluginState state,
    Instant since,
    long generation,
    long activated,
    String next,
    String reason,
    int shadowPercent) {

  /** Where a plugin's file came from. */
  enum Origin {
    /** With this release: its list of hashes vouches for it. */
    DISTRIBUTION,
    /** An admin gave it. */
    FILE
  }

  private static final Set<PluginState> PRESENT =
      Set.of(
          PluginState.STAGED,
          PluginState.PROBED,
          PluginState.SHADOW,
          PluginState.ACTIVE,
          PluginState.DRAINING);

  private static final Set<PluginState> OWED =
      Set.of(PluginState.QUARANTINED, PluginState.STAGED, PluginState.PROBED, PluginState.SHADOW);

  /** True when every node has its bundles. */
  boolean present() {
    return PRESENT.contains(state);
  }

  boolean active() {
    return state == PluginState.ACTIVE;
  }

  /**
   * True when it was taken out while it was asked, and is not back: what needs it waits until then,
   * also while it is staged and probed on its way back.
   */
  boolean owed() {
    return next.equals(PluginState.ACTIVE.name()) && OWED.contains(state);
  }
}
