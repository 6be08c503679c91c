/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.util.List;
import org.dvctt.api.audit.AuditLine;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Page;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and proves the trail. */
@Component
public final class StoredAuditLog implements AuditLog {
  private static final int MOST = 1000;
  private final Transactions transactions;
  private final Sealer sealer;

  @Activate
  public StoredAuditLog(@Reference Transactions transactions, @Reference Sealer sealer) {
    this.transactions = transactions;
    this.sealer = sealer;
  }

  @Override
  public Page<AuditLine> lines(String subject, int offset, int limit) {
    String where = subject.isEmpty() ? "" : " WHERE r.subject = ?";
    Object[] params = subject.isEmpty() ? new Object[0] : new Object[] {subject};
    int rows = Math.min(Math.max(limit, 1), MOST);
    int first = Math.max(offset, 0);
    return transactions.<Page<AuditLine>>read(
        tx -> {
          Sql sql = Sql.in(tx);
          long total = sql.count("SELECT COUNT(*) FROM audit_row r" + where, params);
          List<AuditLine> lines =
              sql.list(
                  "SELECT "
                      + AuditRow.COLUMNS
                      + " FROM audit_row r"
                      + where
                      + " ORDER BY r.row_no DESC OFFSET "
                      + first
                      + " ROWS FETCH NEXT "
                      + rows
                      + " ROWS ONLY",
                  row -> line(AuditRow.read(row)),
                  params);
          return new Page<>(lines, first, rows, total);
        });
  }

  @Override
  public List<String> verify() {
    return transactions.<List<String>>read(Verification::of);
  }

  @Override
  public long unsealedSeconds() {
    return sealer.unsealedSeconds();
  }

  private static AuditLine line(AuditRow row) {
    return new AuditLine(
        row.number(),
        row.at(),
        row.entry().actor(),
        row.entry().act(),
        row.entry().subject(),
        row.entry().outcome(),
        row.entry().reason(),
        row.entry().detail());
  }
}
