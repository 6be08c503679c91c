/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Optional;
import org.dvctt.api.payment.ConclusionView;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.store.Row;
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
                + " evidence, proposed_by, proposed_name, proposed_at, closed_by, outcome)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', 'OPEN')",
            DossierId.next(System.currentTimeMillis()),
            acting.row().id(),
            voucher,
            decision,
            reference,
            evidence,
            acting.actor(),
            acting.actorName(),
            acting.now);
  }

  static void close(Acting acting, Resolution open, String outcome) {
    Sql.in(acting.tx)
        .update(
            "UPDATE resolution SET closed_by = ?, closed_name = ?, outcome = ?"
                + " WHERE resolution_id = ?",
            acting.actor(),
            acting.actorName(),
            outcome,
            open.id());
  }

  /** The answer came: a conclusion that still waits for its second person is needed no more. */
  static void overtaken(Acting acting, String voucher) {
    open(Sql.in(acting.tx), acting.row().id(), voucher)
        .ifPresent(open -> close(acting, open, "OVERTAKEN"));
  }

  /** All conclusions about the dossier, oldest first. */
  static List<ConclusionView> of(Sql sql, DossierRow dossier) {
    if (dossier.ledger().equals("NONE")) {
      // Never approved: nothing was ordered that could stay unknown.
      return List.of();
    }
    return sql.list(
        "SELECT r.*, a.file_name, a.media_type, a.size_bytes FROM resolution r"
            + " JOIN attachment a ON a.unit_code = ? AND a.sha256 = r.evidence"
            + " WHERE r.dossier_id = ? ORDER BY r.resolution_id",
        row ->
            new ConclusionView(
                row.text("voucher_id"),
                row.text("decision"),
                row.text("reference"),
                new Attachment(
                    AttachmentKind.OTHER,
                    row.text("file_name"),
                    row.text("media_type"),
                    row.number("size_bytes"),
                    row.text("evidence")),
                name(row, "proposed"),
                row.instant("proposed_at"),
                name(row, "closed"),
                row.text("outcome")),
        dossier.unit().value(),
        dossier.id());
  }

  /** Conclusions from before names were kept have the person's id alone. */
  private static String name(Row row, String which) {
    String name = row.text(which + "_name");
    return name.isEmpty() ? row.text(which + "_by") : name;
  }
}
