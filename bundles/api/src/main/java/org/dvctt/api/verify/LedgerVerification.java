/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.verify;

import org.osgi.annotation.versioning.ProviderType;

/** Proves money, dossiers, orders on their way, audit trail and papers against each other. */
@ProviderType
public interface LedgerVerification {
  /** Runs every check; may run while people work. */
  LedgerReport verify();
}
