/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.rollout;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Indicators of the rollout (domain §7.3). */
@ProviderType
public interface Adoption {
  /**
   * I01–I05, I07–I09, I29 by office and block.
   *
   * @param asOf valid date and last day counted; null: today
   * @param knownAt what was known then; null: now
   */
  AdoptionReport report(@Nullable LocalDate asOf, @Nullable Instant knownAt);
}
