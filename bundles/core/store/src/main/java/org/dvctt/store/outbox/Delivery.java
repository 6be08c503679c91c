/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.Tx;

/**
 * One try. Its effect counts only when it commits together with {@link #done} under the lease it
 * was started with.
 */
final class Delivery implements OutboxDelivery {
  private final Waiting waiting;
  private final Leases leases;
  private final Leases.Lease lease;
  private volatile boolean committed;

  Delivery(Waiting waiting, Leases leases, Leases.Lease lease) {
    this.waiting = waiting;
    this.leases = leases;
    this.lease = lease;
  }

  @Override
  public OutboxMessage message() {
    return waiting.message();
  }

  @Override
  public int attempt() {
    return waiting.attempts() + 1;
  }

  @Override
  public void done(Tx tx) {
    leases.check(tx, lease);
    if (!OutboxTable.done(tx, waiting.id())) {
      throw new LeaseLost("outbox message " + waiting.id() + " is done already");
    }
    tx.afterCommit(() -> committed = true);
  }

  /** True when the effect is committed. */
  boolean committed() {
    return committed;
  }
}
