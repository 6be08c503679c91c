/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Payee;
import org.dvctt.model.Reason;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.store.Sql;

/** V18: a voucher of the same unit, payee account, amount and content that was sent before. */
final class Duplicates {
  private final Ground ground;
  private final Sql sql;

  Duplicates(Ground ground, Sql sql) {
    this.ground = ground;
    this.sql = sql;
  }

  /** What is compared of a voucher's content: its words, whatever their spelling and spaces. */
  static String digest(Voucher voucher) {
    String plain =
        Normalizer.normalize(voucher.content(), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    return CanonicalForm.sha256(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** A reason for each voucher that has an earlier like; the earlier one is named. */
  List<Reason> of(DossierContent content) {
    List<Reason> found = new ArrayList<>();
    for (int i = 0; i < content.vouchers().size(); i++) {
      Voucher voucher = content.vouchers().get(i);
      Payee payee = voucher.payee();
      if (payee != null) {
        String field = "vouchers[" + i + "]";
        earlier(content, voucher, payee)
            .ifPresent(
                document ->
                    found.add(
                        Refusals.fault(
                            "R23",
                            field,
                            "Giống chứng từ đã gửi " + document + ".",
                            "Like voucher " + document + ", which was sent before.",
                            "Xem lại chứng từ đó; nếu không trùng, ghi rõ lý do.",
                            "Look at that voucher; if this is no duplicate, say why.")));
      }
    }
    return found;
  }

  /** A voucher that says the same. */
  private record Like(String dossier, String document) {}

  private Optional<String> earlier(DossierContent content, Voucher voucher, Payee payee) {
    List<Like> likes =
        sql.list(
            "SELECT dossier_id, document_number FROM dossier_voucher WHERE content_digest = ?"
                + " AND payee_account = ? AND amount = ? AND superseded = 0"
                + " AND payment <> 'RETURNED' AND dossier_id <> ? ORDER BY voucher_id",
            row -> new Like(row.text("dossier_id"), row.text("document_number")),
            digest(voucher),
            payee.account(),
            voucher.total().dong(),
            content.dossierId());
    Instant since = ground.clock.now().minus(Duration.ofDays(ground.settings.duplicateDays()));
    return likes.stream()
        .filter(like -> counts(like.dossier(), content.unit(), since))
        .map(Like::document)
        .findFirst();
  }

  /** Sent since then by the same unit, and neither refused nor taken back. */
  private boolean counts(String dossier, UnitCode unit, Instant since) {
    return sql.count(
            "SELECT COUNT(*) FROM dossier WHERE dossier_id = ? AND unit_code = ?"
                + " AND first_sent_at >= ? AND state NOT IN ('REFUSED', 'WITHDRAWN', 'CANCELLED')",
            dossier,
            unit.value(),
            since)
        > 0;
  }
}
