/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.EnrolledContacts;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every part of this context stands on; there only while all of it is there. */
@Component(service = Ground.class, configurationPid = "org.dvctt.notice")
@Designate(ocd = NoticeConfig.class)
public final class Ground {
  private static final Logger LOG = LoggerFactory.getLogger(Ground.class);
  final Transactions transactions;
  final RegistryLookup registry;
  final EnrolledContacts contacts;
  final BusinessClock clock;
  final Guard guard;
  final AuditTrail audit;
  final NoticeSettings settings;
  final Templates templates;

  @Activate
  public Ground(
      @Reference Transactions transactions,
      @Reference RegistryLookup registry,
      @Reference EnrolledContacts contacts,
      @Reference BusinessClock clock,
      @Reference Guard guard,
      @Reference AuditTrail audit,
      @Reference(target = "(context=" + NoticeMigrations.CONTEXT + ")") StoreReady ready,
      NoticeConfig config) {
    this(transactions, registry, contacts, clock, guard, audit, NoticeSettings.of(config));
  }

  Ground(
      Transactions transactions,
      RegistryLookup registry,
      EnrolledContacts contacts,
      BusinessClock clock,
      Guard guard,
      AuditTrail audit,
      NoticeSettings settings) {
    this.transactions = transactions;
    this.registry = registry;
    this.contacts = contacts;
    this.clock = clock;
    this.guard = guard;
    this.audit = audit;
    this.settings = settings;
    this.templates = Templates.read(settings.templates());
    templates
        .faults()
        .forEach(fault -> LOG.warn("Template not used, the product's own is: {}", fault));
  }
}
