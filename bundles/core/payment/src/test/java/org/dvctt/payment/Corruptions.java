/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Finding;

/**
 * One change at a time behind the platform's back, and what must name it.
 *
 * @param paid and the others: dossiers, each standing where its name says
 */
record Corruptions(
    String paid,
    String returned,
    String sent,
    String waiting,
    String reserved,
    String signed,
    String draft,
    String refused) {
  /**
   * A change.
   *
   * @param check that finds it, naming this table
   * @param key what the named key contains
   * @param statements the change
   */
  record Corruption(String check, String table, String key, List<String> statements) {
    boolean isNamedBy(Finding finding) {
      return finding.check().equals(check)
          && finding.table().equals(table)
          && finding.key().contains(key)
          && !finding.problem().vi().isBlank()
          && !finding.nextStep().en().isBlank();
    }
  }

  List<Corruption> all() {
    List<Corruption> all = new ArrayList<>();
    budget(all);
    money(all);
    dossiers(all);
    ways(all);
    belongings(all);
    return all;
  }

  private String movement() {
    return "(SELECT MAX(movement) FROM budget_posting WHERE dossier_id = '" + paid + "')";
  }

  private void budget(List<Corruption> all) {
    seed(
        all,
        "budget.balance",
        "budget_posting",
        "movement",
        "UPDATE budget_posting SET amount = amount + 1 WHERE bucket = 'CONSUMED' AND movement = "
            + movement());
    seed(
        all,
        "budget.movement",
        "budget_posting",
        "movement",
        "UPDATE budget_posting SET kind = 'RELEASE' WHERE movement = " + movement());
    seed(
        all,
        "budget.available",
        "budget_line",
        "9523.3.1990796",
        "UPDATE budget_line SET available = available - 7");
    seed(
        all,
        "budget.available",
        "budget_line",
        "9523.3.1990796",
        "ALTER TABLE budget_line DROP CONSTRAINT budget_line_not_overspent",
        "UPDATE budget_line SET available = -1");
    seed(
        all,
        "budget.line",
        "budget_posting",
        "movement",
        "UPDATE budget_posting SET line_id = 999 WHERE movement = " + movement());
    seed(
        all,
        "budget.negative",
        "budget_posting",
        reserved,
        "DELETE FROM budget_posting WHERE dossier_id = '" + reserved + "'",
        "INSERT INTO budget_posting SELECT 900001, line_id, 'RESERVED', -5, 'RELEASE', '"
            + reserved
            + "', 1, '', posted_at FROM budget_posting WHERE movement = 1 AND bucket = 'AVAILABLE'",
        "INSERT INTO budget_posting SELECT 900001, line_id, 'AVAILABLE', 5, 'RELEASE', '"
            + reserved
            + "', 1, '', posted_at FROM budget_posting WHERE movement = 1 AND bucket = 'AVAILABLE'");
  }

  private void money(List<Corruption> all) {
    seed(
        all,
        "dossier.reserved",
        "budget_posting",
        reserved,
        "DELETE FROM budget_posting WHERE dossier_id = '" + reserved + "'");
    seed(
        all,
        "dossier.consumed",
        "budget_posting",
        paid,
        "DELETE FROM budget_posting WHERE movement = " + movement());
    seed(
        all,
        "dossier.budget",
        "budget_posting",
        reserved,
        "UPDATE dossier SET budget_status = 'RELEASED' WHERE dossier_id = '" + reserved + "'");
    seed(
        all,
        "dossier.budget",
        "budget_posting",
        refused,
        "UPDATE dossier SET budget_status = 'RESERVED' WHERE dossier_id = '" + refused + "'");
    seed(
        all,
        "dossier.consumed",
        "budget_posting",
        returned,
        "UPDATE dossier_voucher SET payment = 'SUCCESS' WHERE dossier_id = '" + returned + "'");
    seed(
        all,
        "dossier.ledger",
        "dossier",
        paid,
        "UPDATE dossier SET ledger_number = '' WHERE dossier_id = '" + paid + "'");
    seed(
        all,
        "voucher.payment",
        "dossier_voucher",
        paid,
        "UPDATE dossier_voucher SET payment = 'PROCESSING' WHERE dossier_id = '" + paid + "'");
    seed(
        all,
        "voucher.reference",
        "dossier_voucher",
        paid,
        "UPDATE dossier_voucher SET bank_reference = ' ' WHERE dossier_id = '" + paid + "'");
    seed(
        all,
        "dossier.vouchers",
        "dossier_voucher",
        paid,
        "DELETE FROM dossier_voucher WHERE dossier_id = '" + paid + "'");
  }

  private void dossiers(List<Corruption> all) {
    seed(
        all,
        "dossier.history.gap",
        "dossier_history",
        paid,
        "DELETE FROM dossier_history WHERE history_line = 3 AND dossier_id = '" + paid + "'");
    seed(
        all,
        "dossier.history.step",
        "dossier_history",
        paid,
        "UPDATE dossier_history SET to_state = 'SENT' WHERE history_line = 2 AND dossier_id = '"
            + paid
            + "'");
    seed(
        all,
        "dossier.state",
        "dossier",
        draft,
        "UPDATE dossier SET state = 'CANCELLED' WHERE dossier_id = '" + draft + "'");
    seed(
        all,
        "dossier.version",
        "dossier",
        draft,
        "UPDATE dossier SET row_version = row_version + 1 WHERE dossier_id = '" + draft + "'");
    seed(
        all,
        "dossier.content",
        "dossier",
        signed,
        "UPDATE dossier SET content = (SELECT content FROM dossier WHERE dossier_id = '"
            + draft
            + "') WHERE dossier_id = '"
            + signed
            + "'");
    seed(
        all,
        "dossier.content",
        "dossier",
        draft,
        "UPDATE dossier SET content = '{' WHERE dossier_id = '" + draft + "'");
    seed(
        all,
        "dossier.content",
        "dossier",
        draft,
        "UPDATE dossier SET total = total + 1 WHERE dossier_id = '" + draft + "'");
    seed(
        all,
        "dossier.signature",
        "dossier_signature",
        signed,
        "UPDATE dossier_signature SET content_hash = '"
            + "0".repeat(64)
            + "' WHERE dossier_id = '"
            + signed
            + "'");
    seed(
        all,
        "dossier.code",
        "dossier",
        "-0001",
        "ALTER TABLE dossier DROP CONSTRAINT dossier_code",
        "UPDATE dossier SET code = (SELECT code FROM dossier WHERE dossier_id = '"
            + paid
            + "') WHERE dossier_id = '"
            + sent
            + "'");
    seed(
        all,
        "dossier.code",
        "dossier",
        sent,
        "UPDATE dossier SET code = NULL WHERE dossier_id = '" + sent + "'");
  }

  private void ways(List<Corruption> all) {
    seed(
        all,
        "outbox.ledger.post",
        "outbox",
        waiting,
        "UPDATE outbox SET state = 'DONE' WHERE topic = 'ledger.post' AND state = 'WAITING'");
    seed(
        all,
        "outbox.bank.send",
        "outbox",
        sent + "-1-1",
        "DELETE FROM outbox WHERE topic = 'bank.send' AND state = 'WAITING'");
    seed(
        all,
        "dossier.missing",
        "dossier_history",
        draft,
        "DELETE FROM dossier WHERE dossier_id = '" + draft + "'");
    seed(
        all,
        "audit.row",
        "audit_row",
        "row 2",
        "UPDATE audit_row SET actor = 'x' WHERE row_no = 2");
    seed(all, "audit.row", "audit_row", "row 3", "DELETE FROM audit_row WHERE row_no = 3");
    seed(
        all,
        "audit.chain",
        "audit_seal",
        "seal 2",
        "UPDATE audit_seal SET chain_hash = '" + "0".repeat(64) + "' WHERE seal_number = 1");
    seed(all, "audit.head", "audit_head", "seal 2", "DELETE FROM audit_seal WHERE seal_number > 2");
  }

  private void belongings(List<Corruption> all) {
    seed(
        all,
        "dossier.missing",
        "dossier_reason",
        "khongco",
        "UPDATE dossier_reason SET dossier_id = 'khongco' WHERE dossier_id = '" + refused + "'");
    seed(
        all,
        "dossier.missing",
        "dossier_content",
        "khongco",
        "INSERT INTO dossier_content SELECT 'khongco', 1, content, content_hash FROM dossier"
            + " WHERE dossier_id = '"
            + paid
            + "'");
    seed(
        all,
        "dossier.missing",
        "resolution",
        "khongco",
        resolution("khongco", "(SELECT MIN(sha256) FROM attachment)"));
    seed(
        all,
        "dossier.missing",
        "first_of_year",
        "khongco",
        "UPDATE first_of_year SET dossier_id = 'khongco'");
    seed(
        all,
        "paper.missing",
        "attachment",
        "1990796/" + "0".repeat(64),
        "UPDATE attachment SET sha256 = '" + "0".repeat(64) + "'");
    seed(
        all,
        "paper.missing",
        "resolution",
        "resolved",
        resolution(sent, "'" + "0".repeat(64) + "'"));
    seed(
        all,
        "paper.missing",
        "voucher_import",
        "imported",
        "INSERT INTO voucher_import (import_id, unit_code, sha256, file_format, file_name, plugin,"
            + " done_by, done_by_name, done_at) SELECT 'imported', unit_code, '"
            + "0".repeat(64)
            + "', 'xlsx', 'a.xlsx', 'p', 'kt', 'kt', created_at FROM dossier WHERE created_at ="
            + " (SELECT MIN(created_at) FROM dossier) FETCH FIRST 1 ROWS ONLY");
    seed(
        all,
        "dossier.missing",
        "voucher_import_dossier",
        "khongco",
        "INSERT INTO voucher_import_dossier (import_id, place, dossier_id, account, budget_year,"
            + " vouchers, voucher_lines, total) VALUES ('i', 1, 'khongco', 'a', 2020, 1, 1, 1)");
  }

  private static String resolution(String dossier, String evidence) {
    return "INSERT INTO resolution (resolution_id, dossier_id, voucher_id, decision, reference,"
        + " evidence, proposed_by, proposed_at, closed_by, outcome) SELECT 'resolved', '"
        + dossier
        + "', 'v', 'PAID', 'FT', "
        + evidence
        + ", 'tt', created_at, '', '' FROM dossier WHERE created_at = (SELECT MIN(created_at) FROM"
        + " dossier) FETCH FIRST 1 ROWS ONLY";
  }

  private static void seed(
      List<Corruption> all, String check, String table, String key, String... statements) {
    all.add(new Corruption(check, table, key, List.of(statements)));
  }
}
