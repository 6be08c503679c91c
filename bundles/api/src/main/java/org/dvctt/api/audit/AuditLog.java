/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.audit;

import java.util.List;
import org.dvctt.model.Page;
import org.osgi.annotation.versioning.ProviderType;

/** Reading and proving the audit trail. */
@ProviderType
public interface AuditLog {
  /** Lines, newest first; {@code subject} narrows by exact subject when not empty. */
  Page<AuditLine> lines(String subject, int offset, int limit);

  /**
   * Recomputes hashes and chain: empty when whole, else a sentence a fault (changed, missing, cut
   * off).
   */
  List<String> verify();

  /** Age of the oldest committed line that is not chained yet, in seconds; 0 when all are. */
  long unsealedSeconds();
}
