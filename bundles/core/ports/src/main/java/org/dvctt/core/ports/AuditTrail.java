/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * Append-only audit trail: the row and its own hash commit with the act; a sealer chains committed
 * rows.
 */
public interface AuditTrail {
  void record(Tx tx, AuditEntry entry);
}
