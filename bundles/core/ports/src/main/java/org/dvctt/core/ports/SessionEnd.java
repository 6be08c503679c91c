/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/** Ends sign-ins (access owns them). Has no store of its own, so that it serves a copy too. */
public interface SessionEnd {
  /** Ends every session; returns how many there were. */
  int endAll(Tx tx);
}
