/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/** Where acts leave what has to happen after their commit. */
public interface Outbox {
  /** Adds a message in the act's own transaction. */
  void put(Tx tx, OutboxMessage message);
}
