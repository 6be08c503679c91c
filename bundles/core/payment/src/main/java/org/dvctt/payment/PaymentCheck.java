/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.Holdings;
import org.dvctt.core.ports.LedgerCheck;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.WaitingMessages;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Finding;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Proves every dossier: its history, content and signatures, what it holds in the budget, what was
 * booked and paid, that what is on its way has an order that waits, and that every file which a row
 * names is there. Dossiers are read a page at a time; one that looks wrong is read again while it
 * is held.
 */
@Component
public final class PaymentCheck implements LedgerCheck {
  private static final int PAGE = 200;
  private static final int MOST = 500;
  private static final List<String> BELONGINGS =
      List.of(
          "dossier_history",
          "dossier_voucher",
          "dossier_signature",
          "dossier_verdicts",
          "dossier_content",
          "dossier_reason",
          "resolution",
          "first_of_year",
          "unit_payee",
          "dossier_risk",
          "voucher_import_dossier",
          "payee_answer",
          "payee_check",
          "payee_demand");
  private final ProvedDossiers dossiers;

  @Activate
  public PaymentCheck(@Reference Holdings holdings, @Reference WaitingMessages messages) {
    this.dossiers = new ProvedDossiers(holdings, messages);
  }

  @Override
  public String name() {
    return "payment";
  }

  @Override
  public Map<String, Long> counts(Transactions store) {
    return store.<Map<String, Long>>read(
        tx ->
            Map.of(
                "dossiers", Sql.in(tx).count("SELECT COUNT(*) FROM dossier"),
                "history_lines", Sql.in(tx).count("SELECT COUNT(*) FROM dossier_history")));
  }

  @Override
  public List<Finding> findings(Transactions store, Blobs blobs) {
    List<Finding> found = new ArrayList<>();
    List<String> page = store.<List<String>>read(tx -> ProvedDossiers.ids(tx, "", PAGE));
    while (!page.isEmpty() && found.size() < MOST) {
      String first = page.get(0);
      String last = page.get(page.size() - 1);
      store.<List<ProvedDossier>>read(tx -> dossiers.between(tx, first, last)).stream()
          .filter(dossier -> !of(dossier, blobs).isEmpty())
          .forEach(
              suspect ->
                  found.addAll(store.<List<Finding>>write(tx -> held(tx, suspect.id(), blobs))));
      page = store.<List<String>>read(tx -> ProvedDossiers.ids(tx, last, PAGE));
    }
    found.addAll(store.<List<Finding>>read(PaymentCheck::codes));
    for (String table : BELONGINGS) {
      found.addAll(orphans(store, table));
    }
    found.addAll(PaperProof.findings(store, blobs));
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
  }

  private List<Finding> held(Tx tx, String id, Blobs blobs) {
    ProvedDossiers.hold(tx, id);
    return dossiers.between(tx, id, id).stream()
        .flatMap(dossier -> of(dossier, blobs).stream())
        .toList();
  }

  private static List<Finding> of(ProvedDossier dossier, Blobs blobs) {
    Findings found = new Findings(dossier.id());
    HistoryProof.of(dossier, found);
    HistoryProof.signatures(dossier, found);
    MoneyProof.paid(dossier, found);
    Optional<DossierContent> content = HistoryProof.content(dossier, found);
    if (content.isPresent()) {
      HistoryProof.papers(content.get(), blobs, found);
      MoneyProof.budget(dossier, content.get(), found);
      MoneyProof.orders(dossier, content.get(), found);
    }
    return found.list();
  }

  private static List<Finding> codes(Tx tx) {
    return Sql.in(tx)
        .list(
            "SELECT code, COUNT(*) AS times FROM dossier WHERE code IS NOT NULL GROUP BY code"
                + " HAVING COUNT(*) > 1 ORDER BY code",
            row ->
                new Finding(
                    "dossier.code",
                    "dossier",
                    row.text("code"),
                    Text.of(
                        row.number("times") + " hồ sơ mang cùng mã này.",
                        row.number("times") + " dossiers bear this one code."),
                    Text.of(
                        "Không chi hồ sơ nào mang mã này; so với bản sao lưu gần nhất.",
                        "Pay none of them; compare with the latest backup.")));
  }

  /** Rows whose dossier is gone; looked at twice, since a draft may come between two statements. */
  private static List<Finding> orphans(Transactions store, String table) {
    List<Finding> first = store.<List<Finding>>read(tx -> orphans(tx, table));
    if (first.isEmpty()) {
      return first;
    }
    List<Finding> again = store.<List<Finding>>read(tx -> orphans(tx, table));
    return first.stream().filter(again::contains).toList();
  }

  private static List<Finding> orphans(Tx tx, String table) {
    return Sql.in(tx)
        .list(
            "SELECT DISTINCT t.dossier_id FROM "
                + table
                + " t WHERE NOT EXISTS (SELECT 1 FROM dossier d WHERE d.dossier_id = t.dossier_id)",
            row ->
                new Finding(
                    "dossier.missing",
                    table,
                    row.text("dossier_id"),
                    Text.of(
                        "Hồ sơ của các dòng này không còn.", "The dossier of these rows is gone."),
                    Text.of(
                        "Hồ sơ không bao giờ bị xóa: giữ nguyên hệ thống, phục hồi từ bản sao lưu.",
                        "A dossier is never removed: leave the system as it is and restore from a"
                            + " backup.")));
  }
}
