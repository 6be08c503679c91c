/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/** One try to handle one message. */
public interface OutboxDelivery {
  OutboxMessage message();

  /** 1 for the first try. */
  int attempt();

  /**
   * Marks the message as handled, in the transaction of its effect.
   *
   * @throws LeaseLost when another worker has taken over meanwhile: the transaction must roll back
   */
  void done(Tx tx);
}
