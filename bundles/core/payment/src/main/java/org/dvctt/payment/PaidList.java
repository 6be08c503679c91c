/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.PaidVoucher;
import org.dvctt.core.ports.PaidVouchers;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.DossierContent;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Vouchers whose payment succeeded. When that was, their dossier's history says: by the bank's
 * news, or by what people concluded when the bank gave none.
 */
@Component
public final class PaidList implements PaidVouchers {
  // A voucher's line begins with its id; the rest is the bank's.
  private static final String PAID =
      "SELECT d.code, d.dossier_id, d.content_version AS latest, d.content, d.completed_at,"
          + " v.content_version, v.line_number, v.document_number, v.bank_reference,"
          + " c.content AS earlier,"
          + " (SELECT MAX(h.done_at) FROM dossier_history h WHERE h.dossier_id = v.dossier_id"
          + " AND h.act = 'paid'"
          + " AND SUBSTR(h.detail || ' ', 1, LENGTH(v.voucher_id) + 1) = v.voucher_id || ' ')"
          + " AS told_at,"
          + " (SELECT MAX(r.done_at) FROM dossier_history r WHERE r.dossier_id = v.dossier_id"
          + " AND r.act IN ('resolve_payment', 'settle')) AS concluded_at"
          + " FROM dossier_voucher v JOIN dossier d ON d.dossier_id = v.dossier_id"
          + " LEFT JOIN dossier_content c ON c.dossier_id = v.dossier_id"
          + " AND c.content_version = v.content_version"
          // What was paid in the period has not been changed before it.
          + " WHERE v.payment = 'SUCCESS' AND d.updated_at >= ?"
          + " ORDER BY d.office_code, d.unit_code, d.code, v.content_version, v.line_number";

  @Activate
  public PaidList(@Reference(target = "(context=payment)") StoreReady tables) {
    // what is read is there
  }

  @Override
  public void each(Tx tx, LocalDate from, LocalDate to, Consumer<PaidVoucher> each) {
    Sql.in(tx)
        .each(
            PAID,
            row ->
                paidAt(row)
                    .map(BusinessClock::day)
                    .filter(on -> !on.isBefore(from) && !on.isAfter(to))
                    .ifPresent(on -> each.accept(read(row, on))),
            from.atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  private static Optional<Instant> paidAt(Row row) {
    return row.optionalInstant("told_at")
        .or(() -> row.optionalInstant("concluded_at"))
        .or(() -> row.optionalInstant("completed_at"));
  }

  private static PaidVoucher read(Row row, LocalDate on) {
    boolean latest = row.integer("latest") == row.integer("content_version");
    DossierContent content = ContentJson.content(row.text(latest ? "content" : "earlier"));
    return new PaidVoucher(
        on,
        row.optionalText("code").orElseGet(() -> row.text("dossier_id")),
        content.unit(),
        content.office(),
        content,
        content.vouchers().get(row.integer("line_number") - 1),
        row.text("document_number"),
        row.text("bank_reference"));
  }
}
