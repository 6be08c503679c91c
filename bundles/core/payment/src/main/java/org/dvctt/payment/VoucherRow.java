/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Money;
import org.dvctt.model.Voucher;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/**
 * The payment of one voucher of one content version.
 *
 * @param place from 1
 * @param superseded true when a later version holds the payment, or it was given up
 * @param askPerson true when the answer stayed unknown past its limit or contradicts the order
 */
record VoucherRow(
    String id,
    int contentVersion,
    int place,
    Payment payment,
    boolean superseded,
    boolean askPerson) {

  /** Sub-status of a payment (domain §2.2). */
  enum Payment {
    NONE,
    PROCESSING,
    UNKNOWN,
    SUCCESS,
    RETURNED
  }

  private static final String COLUMNS =
      "voucher_id, content_version, line_number, payment, superseded, ask_person_at";

  static Optional<VoucherRow> find(Sql sql, String voucherId) {
    return sql.one(
        "SELECT " + COLUMNS + " FROM dossier_voucher WHERE voucher_id = ?",
        VoucherRow::read,
        voucherId);
  }

  /** All vouchers of all versions, in their order. */
  static List<VoucherRow> of(Sql sql, String dossier) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM dossier_voucher WHERE dossier_id = ? ORDER BY content_version, line_number",
        VoucherRow::read,
        dossier);
  }

  /** Marks vouchers whose payment a later version holds, or that are given up. */
  static void supersede(Sql sql, List<VoucherRow> gone) {
    if (gone.isEmpty()) {
      return;
    }
    sql.update(
        "UPDATE dossier_voucher SET superseded = 1 WHERE voucher_id IN ("
            + String.join(", ", Collections.nCopies(gone.size(), "?"))
            + ")",
        gone.stream().map(VoucherRow::id).toArray());
  }

  /** True when the payment came back and nobody has taken it up yet. */
  boolean openReturn() {
    return payment == Payment.RETURNED && !superseded;
  }

  /** True while the bank may still answer. */
  boolean underWay() {
    return payment == Payment.PROCESSING || payment == Payment.UNKNOWN;
  }

  /** What it declares. */
  Voucher voucher(Acting acting) {
    return acting.table.content(acting.row(), contentVersion).vouchers().get(place - 1);
  }

  /** What it draws from each budget line, in đồng. */
  Map<BudgetLine, Money> claims(Acting acting) {
    return acting.table.content(acting.row(), contentVersion).claims(voucher(acting));
  }

  private static VoucherRow read(Row row) {
    return new VoucherRow(
        row.text("voucher_id"),
        row.integer("content_version"),
        row.integer("line_number"),
        Payment.valueOf(row.text("payment")),
        row.flag("superseded"),
        row.optionalInstant("ask_person_at").map(at -> !Instant.now().isBefore(at)).orElse(false));
  }
}
