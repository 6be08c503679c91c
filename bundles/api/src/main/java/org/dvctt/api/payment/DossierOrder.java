/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

/** In which order dossiers are listed. */
public enum DossierOrder {
  /** What changed last comes first. */
  RECENT,
  /** What is due first comes first; what has no deadline yet comes last. */
  DUE,
  /**
   * The greatest risk score first, then by deadline; for people of the treasury, for others as
   * {@link #RECENT}.
   */
  RISK
}
