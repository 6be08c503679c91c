/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Proves that the register is whole. */
@ProviderType
public interface RegistryProof {
  /**
   * Looks for overlaps on both time axes in every dated table, spans out of order, what hangs on
   * nothing on some of its days (units without an office, assignments, accounts, signatories),
   * loops of offices, one person in both signing positions of an account, codes without a parent,
   * and milestones out of order. Empty when there is none.
   */
  List<RegistryFault> verify();
}
