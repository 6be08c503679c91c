/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** How a dossier reached the treasury. */
public enum Channel {
  ONLINE,
  PAPER
}
