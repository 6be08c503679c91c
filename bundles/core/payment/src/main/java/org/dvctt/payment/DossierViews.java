/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.SignatureView;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Channel;
import org.dvctt.store.Sql;

/** A dossier as a person may see it. */
final class DossierViews {
  private DossierViews() {}

  static DossierView of(
      DossierRow row, Actor actor, Tx tx, RegistryLookup registry, LocalDate today) {
    Sql sql = Sql.in(tx);
    boolean sent = row.code().isPresent();
    List<VoucherView> vouchers = new ArrayList<>();
    sql.each(
        "SELECT * FROM dossier_voucher WHERE dossier_id = ? AND content_version = ? ORDER BY line_number",
        v ->
            vouchers.add(
                new VoucherView(
                    v.text("voucher_id"),
                    row.content().vouchers().get(v.integer("line_number") - 1),
                    v.text("payment"),
                    v.text("bank_reference"),
                    sent ? v.text("document_number") : "")),
        row.id(),
        row.contentVersion());
    List<SignatureView> signatures =
        sql.list(
            "SELECT * FROM dossier_signature WHERE dossier_id = ? AND voided = 0 ORDER BY history_line",
            s ->
                new SignatureView(
                    s.integer("signing_position"),
                    s.text("person"),
                    s.text("person_name"),
                    s.instant("signed_at"),
                    s.text("content_hash"),
                    s.text("signature_level")),
            row.id());
    return new DossierView(
        row.id(),
        row.code().orElse(null),
        row.version(),
        row.contentVersion(),
        row.state(),
        row.content(),
        registry.unit(tx, row.unit(), today).map(UnitRecord::name).orElse(row.unit().value()),
        registry.officeName(tx, row.office(), today).orElse(row.office().value()),
        row.contentHash(),
        Channel.valueOf(row.channel()),
        row.pinnedPack().isEmpty() ? row.provisionalPack() : row.pinnedPack(),
        !row.pinnedPack().isEmpty(),
        row.budget(),
        row.ledger(),
        row.ledgerNumber(),
        row.ruleHold() ? List.of("RULE_HOLD") : List.of(),
        row.createdAt(),
        row.sentAt().orElse(null),
        row.acceptedAt().orElse(null),
        row.dueAt().orElse(null),
        row.completedAt().orElse(null),
        vouchers,
        signatures,
        Verdicts.latest(sql, row.id()),
        acts(row, actor));
  }

  /** Acts of the table that this person may do now. */
  static List<ActSpec> acts(DossierRow row, Actor actor) {
    return ActTable.rows().stream()
        .filter(spec -> spec.offered() && spec.from().contains(row.state()))
        .filter(spec -> Reach.mayDo(spec, actor, row))
        .filter(spec -> fits(spec.act(), row))
        .toList();
  }

  private static boolean fits(String act, DossierRow row) {
    return switch (act) {
      case "reject_refusal" -> row.acceptedAt().isPresent();
      case "reject_refusal_sent" -> row.acceptedAt().isEmpty();
      default -> true;
    };
  }
}
