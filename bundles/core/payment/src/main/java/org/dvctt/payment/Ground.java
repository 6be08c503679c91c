/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What every part of this context stands on, gathered once; there only while all of it is there.
 */
@Component(service = Ground.class)
public final class Ground {
  final Transactions transactions;
  final RegistryLookup registry;
  final BudgetBook budget;
  final AuditTrail audit;
  final Outbox outbox;
  final Idempotency idempotency;
  final BusinessClock clock;
  final Guard guard;

  @Activate
  public Ground(
      @Reference Transactions transactions,
      @Reference RegistryLookup registry,
      @Reference BudgetBook budget,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference Idempotency idempotency,
      @Reference BusinessClock clock,
      @Reference Guard guard,
      @Reference(target = "(context=payment)") StoreReady tables) {
    this.transactions = transactions;
    this.registry = registry;
    this.budget = budget;
    this.audit = audit;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.clock = clock;
    this.guard = guard;
  }
}
