/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * What every part of this context stands on, gathered once; there only while all of it is there.
 */
@Component(service = Ground.class, configurationPid = "org.dvctt.payment")
@Designate(ocd = PaymentConfig.class)
public final class Ground {
  final Transactions transactions;
  final RegistryLookup registry;
  final BudgetBook budget;
  final AuditTrail audit;
  final Outbox outbox;
  final BusinessClock clock;
  final Guard guard;
  final Blobs blobs;
  final People people;
  final PaymentSettings settings;

  @Activate
  public Ground(
      @Reference Transactions transactions,
      @Reference RegistryLookup registry,
      @Reference BudgetBook budget,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference BusinessClock clock,
      @Reference Guard guard,
      @Reference Blobs blobs,
      @Reference People people,
      @Reference(target = "(context=payment)") StoreReady tables,
      PaymentConfig config) {
    this(
        transactions,
        registry,
        budget,
        audit,
        outbox,
        clock,
        guard,
        blobs,
        people,
        PaymentSettings.of(config));
  }

  Ground(
      Transactions transactions,
      RegistryLookup registry,
      BudgetBook budget,
      AuditTrail audit,
      Outbox outbox,
      BusinessClock clock,
      Guard guard,
      Blobs blobs,
      People people,
      PaymentSettings settings) {
    this.transactions = transactions;
    this.registry = registry;
    this.budget = budget;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
    this.guard = guard;
    this.blobs = blobs;
    this.people = people;
    this.settings = settings;
  }
}
