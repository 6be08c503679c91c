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
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.SignatureView;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Voucher;
import org.dvctt.store.Sql;

/** A dossier as a person may see it. */
final class DossierViews {
  private DossierViews() {}

  static DossierView of(
      DossierRow row, Actor actor, Tx tx, RegistryLookup registry, LocalDate today) {
    Sql sql = Sql.in(tx);
    boolean sent = row.code().isPresent();
    DossierTable table = new DossierTable(sql);
    boolean asksPerson = asksPerson(row, sql);
    PayeeSight payees = new PayeeSight(sql, row, actor);
    List<VoucherView> vouchers =
        sql.list(
            "SELECT * FROM dossier_voucher WHERE dossier_id = ? AND (content_version = ?"
                + " OR payment <> 'NONE') ORDER BY content_version, line_number",
            v -> {
              int at = v.integer("line_number") - 1;
              Voucher voucher = table.content(row, v.integer("content_version")).vouchers().get(at);
              return new VoucherView(
                  v.text("voucher_id"),
                  v.integer("content_version"),
                  voucher,
                  v.text("payment"),
                  v.text("bank_reference"),
                  sent ? v.text("document_number") : "",
                  v.text("payment").equals("RETURNED") && !v.flag("superseded"),
                  payees.of(voucher.payee(), "vouchers[" + at + "].payee"));
            },
            row.id(),
            row.contentVersion());
    List<SignatureView> signatures =
        sql.list(
            "SELECT * FROM dossier_signature WHERE dossier_id = ? AND voided = 0"
                + " AND content_version = ? ORDER BY history_line",
            s ->
                new SignatureView(
                    s.integer("signing_position"),
                    s.text("person"),
                    s.text("person_name"),
                    s.instant("signed_at"),
                    s.text("content_hash"),
                    s.text("signature_level")),
            row.id(),
            row.contentVersion());
    return new DossierView(
        row.id(),
        row.code().orElse(null),
        row.version(),
        row.contentVersion(),
        row.state(),
        row.content(),
        registry.unitName(tx, row.unit(), today).orElse(row.unit().value()),
        registry.officeName(tx, row.office(), today).orElse(row.office().value()),
        row.contentHash(),
        row.channel(),
        row.pinnedPack().isEmpty() ? row.provisionalPack() : row.pinnedPack(),
        !row.pinnedPack().isEmpty(),
        row.budget(),
        row.ledger(),
        row.ledgerNumber(),
        flags(row, asksPerson),
        row.createdAt(),
        row.sentAt().orElse(null),
        row.acceptedAt().orElse(null),
        row.dueAt().orElse(null),
        row.completedAt().orElse(null),
        vouchers,
        signatures,
        Verdicts.latest(sql, row.id()),
        Reach.seesForTreasury(actor, row) ? Resolution.of(sql, row) : List.of(),
        Reach.seesForTreasury(actor, row) ? new RiskTable(sql).find(row).orElse(null) : null,
        PayeeDemands.may(actor, row),
        acts(row, actor, asksPerson));
  }

  private static List<String> flags(DossierRow row, boolean asksPerson) {
    List<String> flags = new ArrayList<>();
    if (row.ruleHold()) {
      flags.add("RULE_HOLD");
    }
    if (row.extended()) {
      flags.add("EXTENDED");
    }
    if (asksPerson) {
      flags.add("PERSON_ASKED");
    }
    return flags;
  }

  private static boolean asksPerson(DossierRow row, Sql sql) {
    return (row.state() == DossierState.APPROVED && row.askPerson())
        || (row.ordered() && VoucherRow.of(sql, row.id()).stream().anyMatch(VoucherRow::askPerson));
  }

  /** Acts of the table that this person may do now. */
  private static List<ActSpec> acts(DossierRow row, Actor actor, boolean asksPerson) {
    return ActTable.rows().stream()
        .filter(spec -> ActTable.of(spec.act()).legal(row))
        .filter(spec -> Reach.mayDo(spec, actor, row))
        .filter(spec -> fits(spec.act(), row, asksPerson))
        .toList();
  }

  private static boolean fits(String act, DossierRow row, boolean asksPerson) {
    boolean draft = row.state() == DossierState.DRAFT;
    return switch (act) {
      case "reject_refusal" -> row.acceptedAt().isPresent();
      case "reject_refusal_sent" -> row.acceptedAt().isEmpty();
      case "cancel" -> row.firstSentAt().isEmpty();
      case "give_up" -> row.firstSentAt().isPresent() && !row.ordered();
      case "close_returned" -> !draft || row.revisesReturn();
      case "request_completion_late" ->
          row.state() != DossierState.ACCEPTED || row.budget().equals("FAILED_FUND_CHECK");
      case "resolve_payment", "resolve_ledger" -> asksPerson;
      default -> true;
    };
  }
}
