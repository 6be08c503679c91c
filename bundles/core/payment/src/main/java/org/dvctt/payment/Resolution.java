/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Optional;
import org.dvctt.store.Sql;

/** A conclusion that waits for a second person. */
record Resolution(String id, String decision, String reference, String proposedBy) {

  static Optional<Resolution> open(Sql sql, String dossier, String voucher) {
    return sql.one(
        "SELECT resolution_id, decision, reference, proposed_by FROM resolution"
            + " WHERE dossier_id = ? AND voucher_id = ? AND outcome = 'OPEN'",
        row ->
            new Resolution(
                row.text("resolution_id"),
                row.text("decision"),
                row.text("reference"),
                row.text("proposed_by")),
        dossier,
        voucher);
  }

  static void propose(
      Acting acting, String voucher, String decision, String reference, String evidence) {
    Sql.in(acting.tx)
        .update(
            "INSERT INTO resolution (resolution_id, dossier_id, voucher_id, decision, reference,"
                + " evidence, proposed_by, proposed_at, closed_by, outcome)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 'OPEN')",
            DossierId.next(System.currentTimeMillis()),
            acting.row().id(),
            voucher,
            decision,
            reference,
            evidence,
            acting.actor(),
            acting.now);
  }

  static void close(Acting acting, Resolution open, String outcome) {
    Sql.in(acting.tx)
        .update(
            "UPDATE resolution SET closed_by = ?, outcome = ? WHERE resolution_id = ?",
            acting.actor(),
            outcome,
            open.id());
  }
}
