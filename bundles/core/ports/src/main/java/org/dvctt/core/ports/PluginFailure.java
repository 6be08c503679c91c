/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * A plugin could not be asked. What that means is the caller's to decide; it never means "passed"
 * or "failed".
 */
public final class PluginFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    MISSING,
    TIMED_OUT,
    BUSY,
    FAILED,
    /** Too many of its calls failed lately: it isn't asked for a while. */
    OPEN
  }

  private final Why why;
  private final String plugin;

  public PluginFailure(Why why, String plugin, String detail) {
    super(plugin + " " + why + (detail.isEmpty() ? "" : ": " + detail));
    this.why = why;
    this.plugin = plugin;
  }

  public Why why() {
    return why;
  }

  /** Plugin id, or the extension point when no plugin is there. */
  public String plugin() {
    return plugin;
  }
}
