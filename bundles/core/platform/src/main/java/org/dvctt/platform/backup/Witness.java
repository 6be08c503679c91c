/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Refused;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes backups and restores into the audit trail, and tells when the platform has come back. Its
 * store goes and comes while it stays.
 */
@Component(service = Witness.class)
public final class Witness {
  private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
  private static final Duration STEP = Duration.ofMillis(50);
  private final Platform platform;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Transactions transactions;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable AuditTrail trail;

  @Activate
  public Witness(@Reference Platform platform) {
    this.platform = platform;
  }

  /** The present store's transactions. */
  Transactions transactions() {
    Transactions present = transactions;
    if (present == null) {
      throw BackupRefusals.closed();
    }
    return present;
  }

  /** Waits until all levels behind maintenance are reached; returns what is missing at the end. */
  String comeback(Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    String missing = missing();
    while (!missing.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(STEP.toNanos());
      missing = missing();
    }
    return missing;
  }

  private String missing() {
    return platform.status().levels().stream()
        .filter(level -> !level.name().equals("maintenance") && !level.reached())
        .map(PlatformStatus.Level::missing)
        .collect(Collectors.joining("; "));
  }

  /** One line of the trail; an act that could not be written down is at least in the log. */
  void tell(Actor actor, String act, String subject, String outcome, Map<String, ?> detail) {
    Transactions present = transactions;
    AuditTrail writes = trail;
    AuditEntry entry =
        new AuditEntry(actor.person(), act, subject, outcome, "", Manifest.json(detail));
    try {
      if (present != null && writes != null) {
        present.writing(tx -> writes.record(tx, entry));
        return;
      }
    } catch (Refused e) {
      LOG.debug("The audit trail did not take {}", act, e);
    }
    LOG.error("Not in the audit trail: {} {} {} by {}", act, subject, outcome, actor.person());
  }
}
