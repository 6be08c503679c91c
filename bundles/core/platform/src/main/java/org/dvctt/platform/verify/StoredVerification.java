/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.verify;

import org.dvctt.api.verify.LedgerReport;
import org.dvctt.api.verify.LedgerVerification;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proves the running store. */
@Component
public final class StoredVerification implements LedgerVerification {
  private final LedgerChecks checks;
  private final Transactions transactions;
  private final Blobs blobs;

  @Activate
  public StoredVerification(
      @Reference LedgerChecks checks,
      @Reference Transactions transactions,
      @Reference Blobs blobs) {
    this.checks = checks;
    this.transactions = transactions;
    this.blobs = blobs;
  }

  @Override
  public LedgerReport verify() {
    return checks.on(transactions, blobs);
  }
}
