/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

/** Where one version of a plugin stands in its life. */
public enum PluginState {
  /** Its bytes are kept and named by their hash; nothing of them was loaded. */
  RECEIVED,
  /** The file is sound and signed by a key that may sign it. */
  VERIFIED,
  /** What it would need and change is known, and nothing stands against it. */
  PLANNED,
  /** Its bundles are installed and started beside what works; nobody asks them. */
  STAGED,
  /** Its own probes and the checks of its kind were passed. */
  PROBED,
  /** It judges what goes on, without effect. */
  SHADOW,
  /** It is asked. */
  ACTIVE,
  /** Another version is asked; calls that began with it end on it. */
  DRAINING,
  /** It was asked once; its bytes are kept, so that it can come back. */
  RETIRED,
  /** It was refused before it was ever asked. */
  REJECTED,
  /** It was taken out for what it did; what depends on it waits. */
  QUARANTINED,
  /** It was asked, and an earlier version was brought back in its place. */
  ROLLED_BACK
}
