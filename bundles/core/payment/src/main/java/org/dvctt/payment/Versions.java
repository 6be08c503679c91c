/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Voucher;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Content versions of a dossier: the present one in its row, earlier ones kept beside. */
final class Versions {
  private static final int MOST_TEXT = 400;

  private Versions() {}

  /** Sets the columns of the content on a change, and replaces the version's vouchers. */
  static Change replace(Acting acting, Change change, DossierContent content) {
    DossierRow row = acting.row();
    Sql sql = Sql.in(acting.tx);
    sql.update(
        "DELETE FROM dossier_voucher WHERE dossier_id = ? AND content_version = ?",
        row.id(),
        row.contentVersion());
    vouchers(sql, content, row.contentVersion());
    return columns(change, content);
  }

  /** Begins the next version: the present content is kept, what it leaves open goes over. */
  static Change next(Acting acting, Change change, DossierContent content, List<VoucherRow> gone) {
    DossierRow row = acting.row();
    Sql sql = Sql.in(acting.tx);
    sql.update(
        "INSERT INTO dossier_content (dossier_id, content_version, content, content_hash)"
            + " VALUES (?, ?, ?, ?)",
        row.id(),
        row.contentVersion(),
        ContentJson.write(row.content()),
        row.contentHash());
    VoucherRow.supersede(sql, gone);
    vouchers(sql, content, row.contentVersion() + 1);
    return columns(change, content).set("content_version", row.contentVersion() + 1);
  }

  static void vouchers(Sql sql, DossierContent content, int contentVersion) {
    long before =
        contentVersion == 1
            ? 0
            : sql.count(
                "SELECT COUNT(*) FROM dossier_voucher WHERE dossier_id = ?", content.dossierId());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int place = 1; place <= content.vouchers().size(); place++) {
      Voucher voucher = content.vouchers().get(place - 1);
      rows.add(
          new @Nullable Object[] {
            content.dossierId() + "-" + contentVersion + "-" + place,
            content.dossierId(),
            contentVersion,
            place,
            String.format("%s-%04d", cut(voucher.form(), 12), before + place),
            voucher.total().dong(),
            voucher.nature(),
            contract(voucher),
            voucher.payee() == null ? "" : cut(voucher.payee().account(), 40),
            Duplicates.digest(voucher)
          });
    }
    sql.batch(
        "INSERT INTO dossier_voucher (voucher_id, dossier_id, content_version, line_number, payment,"
            + " bank_reference, document_number, amount, nature, contract_number, payee_account,"
            + " content_digest) VALUES (?, ?, ?, ?, 'NONE', '', ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** The number of the declared contract as it is compared; empty when none is declared. */
  static String contract(Voucher voucher) {
    return voucher.contract() == null
        ? ""
        : cut(voucher.contract().number().strip().toUpperCase(java.util.Locale.ROOT), 100);
  }

  static String description(DossierContent content) {
    String text = content.vouchers().isEmpty() ? "" : content.vouchers().get(0).content();
    return cut(text, MOST_TEXT);
  }

  /** Too long a text is a fault that submit tells; until then it is only stored. */
  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  private static Change columns(Change change, DossierContent content) {
    return change
        .set("account", content.account().toString())
        .set("office_code", content.office().value())
        .set("budget_year", content.budgetYear().value())
        .set("content", ContentJson.write(content))
        .set("content_hash", CanonicalForm.hash(content))
        .set("total", content.total().dong())
        .set("description", description(content));
  }
}
