/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dvctt.core.ports.Holdings;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.WaitingMessages;
import org.dvctt.payment.ProvedDossier.Line;
import org.dvctt.payment.ProvedDossier.Paid;
import org.dvctt.payment.ProvedDossier.Signed;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/** Reads dossiers with all that belongs to them, a page of ids at a time. */
final class ProvedDossiers {
  private static final String RANGE = " WHERE dossier_id BETWEEN ? AND ?";
  private final Holdings holdings;
  private final WaitingMessages messages;

  ProvedDossiers(Holdings holdings, WaitingMessages messages) {
    this.holdings = holdings;
    this.messages = messages;
  }

  /** The next ids behind the one given, in order. */
  static List<String> ids(Tx tx, String behind, int most) {
    return Sql.in(tx)
        .list(
            "SELECT dossier_id FROM dossier WHERE dossier_id > ? ORDER BY dossier_id"
                + " OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY",
            row -> row.text("dossier_id"),
            behind,
            most);
  }

  /** Keeps every act on the dossier out until the transaction ends. */
  static void hold(Tx tx, String id) {
    Sql.in(tx).update("UPDATE dossier SET row_version = row_version WHERE dossier_id = ?", id);
  }

  List<ProvedDossier> between(Tx tx, String first, String last) {
    Sql sql = Sql.in(tx);
    List<Line> history =
        sql.list(
            "SELECT dossier_id, history_line, act, from_state, to_state FROM dossier_history"
                + RANGE
                + " ORDER BY dossier_id, history_line",
            row ->
                new Line(
                    row.text("dossier_id"),
                    row.integer("history_line"),
                    row.text("act"),
                    row.optionalText("from_state").orElse(null),
                    row.text("to_state")),
            first,
            last);
    List<Paid> vouchers =
        sql.list(
            "SELECT dossier_id, voucher_id, content_version, line_number, payment, bank_reference"
                + " FROM dossier_voucher"
                + RANGE
                + " ORDER BY dossier_id, content_version, line_number",
            row ->
                new Paid(
                    row.text("dossier_id"),
                    row.text("voucher_id"),
                    row.integer("content_version"),
                    row.integer("line_number"),
                    row.text("payment"),
                    row.text("bank_reference")),
            first,
            last);
    List<Signed> signatures =
        sql.list(
            "SELECT s.dossier_id, s.history_line, s.content_hash, c.content_hash AS kept_hash"
                + " FROM dossier_signature s LEFT JOIN dossier_content c"
                + " ON c.dossier_id = s.dossier_id AND c.content_version = s.content_version"
                + " WHERE s.dossier_id BETWEEN ? AND ? AND s.voided = 0",
            row ->
                new Signed(
                    row.text("dossier_id"),
                    row.integer("history_line"),
                    row.text("content_hash"),
                    row.optionalText("kept_hash")),
            first,
            last);
    Belongings all =
        new Belongings(
            by(history, Line::dossier),
            by(vouchers, Paid::dossier),
            by(signatures, Signed::dossier),
            by(holdings.between(tx, first, last), Holdings.Held::dossierId),
            by(messages.between(tx, first, last), WaitingMessages.Key::stream));
    List<ProvedDossier> dossiers = new ArrayList<>();
    sql.each(
        "SELECT dossier_id, code, state, row_version, content_version, content, content_hash,"
            + " budget_status, ledger_status, ledger_number, total, history_lines, sent_at"
            + " FROM dossier"
            + RANGE
            + " ORDER BY dossier_id",
        row -> dossiers.add(dossier(row, all)),
        first,
        last);
    return dossiers;
  }

  private static ProvedDossier dossier(Row row, Belongings all) {
    String id = row.text("dossier_id");
    return new ProvedDossier(
        id,
        row.optionalText("code"),
        row.text("state"),
        row.number("row_version"),
        row.integer("content_version"),
        row.text("content"),
        row.text("content_hash"),
        row.text("budget_status"),
        row.text("ledger_status"),
        row.text("ledger_number"),
        row.number("total"),
        row.integer("history_lines"),
        row.optionalInstant("sent_at").isPresent(),
        all.history.getOrDefault(id, List.of()),
        all.vouchers.getOrDefault(id, List.of()),
        all.signatures.getOrDefault(id, List.of()),
        all.held.getOrDefault(id, List.of()),
        all.waiting.getOrDefault(id, List.of()));
  }

  private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> dossier) {
    return rows.stream().collect(Collectors.groupingBy(dossier, HashMap::new, Collectors.toList()));
  }

  private record Belongings(
      Map<String, List<Line>> history,
      Map<String, List<Paid>> vouchers,
      Map<String, List<Signed>> signatures,
      Map<String, List<Holdings.Held>> held,
      Map<String, List<WaitingMessages.Key>> waiting) {}
}
