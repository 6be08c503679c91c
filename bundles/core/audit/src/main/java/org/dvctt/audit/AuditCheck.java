/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.LedgerCheck;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Finding;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Proves the audit trail. */
@Component
public final class AuditCheck implements LedgerCheck {
  @Activate
  public AuditCheck() {}

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public Map<String, Long> counts(Transactions store) {
    return store.<Map<String, Long>>read(
        tx -> Map.of("audit_rows", Sql.in(tx).count("SELECT COUNT(*) FROM audit_row")));
  }

  @Override
  public List<Finding> findings(Transactions store, Blobs blobs) {
    return store.<List<Finding>>read(Verification::findings);
  }
}
