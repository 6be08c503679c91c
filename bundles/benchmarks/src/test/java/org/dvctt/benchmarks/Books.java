/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.Transactions;
import org.dvctt.plugin.simcommon.OurPayment;
import org.dvctt.plugin.simcommon.OurPayment.Status;
import org.dvctt.store.Sql;

/** What our own books say about every order, read from the rows. */
final class Books {
  private final Transactions transactions;

  Books(Transactions transactions) {
    this.transactions = transactions;
  }

  /** An order of ours and whether a person is asked about it. */
  record Order(String id, String dossier, boolean asked) {}

  /** Every order that the bank was to get. */
  List<OurPayment> payments() {
    return transactions.<List<OurPayment>>read(
        tx ->
            Sql.in(tx)
                .list(
                    "SELECT voucher_id, amount, payment FROM dossier_voucher"
                        + " WHERE payment <> 'NONE' ORDER BY voucher_id",
                    row ->
                        new OurPayment(
                            "B-" + row.text("voucher_id"),
                            row.number("amount"),
                            switch (row.text("payment")) {
                              case "SUCCESS" -> Status.PAID;
                              case "RETURNED" -> Status.RETURNED;
                              default -> Status.UNKNOWN;
                            })));
  }

  private record Line(String dossier, int number, String act, String to) {}

  /** Every order that the ledger was to get: one an approval, with what became of it. */
  List<OurPayment> bookings() {
    return transactions.<List<OurPayment>>read(
        tx -> {
          Map<String, Long> amounts = new HashMap<>();
          Sql.in(tx)
              .each(
                  "SELECT dossier_id, content_version, amount FROM dossier_voucher",
                  row ->
                      amounts.merge(
                          row.text("dossier_id") + "/" + row.integer("content_version"),
                          row.number("amount"),
                          Long::sum));
          List<OurPayment> bookings = new ArrayList<>();
          String dossier = "";
          int version = 1;
          for (Line line : lines(Sql.in(tx))) {
            version = line.dossier().equals(dossier) ? version : 1;
            dossier = line.dossier();
            switch (line.act()) {
              case "revise_returned" -> version++;
              case "approve" ->
                  bookings.add(
                      new OurPayment(
                          "L-" + dossier + "/" + (line.number() - 1),
                          amounts.get(dossier + "/" + version),
                          Status.UNKNOWN));
              default -> {
                OurPayment last = bookings.remove(bookings.size() - 1);
                boolean posted = line.to().equals("ACCOUNTED");
                bookings.add(
                    new OurPayment(
                        last.orderId(), last.amount(), posted ? Status.POSTED : Status.REFUSED));
              }
            }
          }
          return bookings;
        });
  }

  private static List<Line> lines(Sql sql) {
    return sql.list(
        "SELECT dossier_id, history_line, act, to_state FROM dossier_history"
            + " WHERE act IN ('approve', 'revise_returned', 'post', 'ledger_refuse')"
            + " OR (act = 'resolve_ledger' AND to_state <> 'APPROVED')"
            + " ORDER BY dossier_id, history_line",
        row ->
            new Line(
                row.text("dossier_id"),
                row.integer("history_line"),
                row.text("act"),
                row.text("to_state")));
  }

  /** Vouchers whose payment is open. */
  List<Order> openPayments() {
    return open(
        "SELECT voucher_id AS id, dossier_id, ask_person_at FROM dossier_voucher"
            + " WHERE payment IN ('PROCESSING', 'UNKNOWN') OR ask_person_at IS NOT NULL"
            + " ORDER BY voucher_id",
        "B-");
  }

  /** Approved dossiers that the ledger has not booked. */
  List<Order> openBookings() {
    return open(
        "SELECT d.dossier_id || '/' || CAST((SELECT MAX(h.history_line) - 1 FROM dossier_history h"
            + " WHERE h.dossier_id = d.dossier_id AND h.act = 'approve') AS CHAR(6)) AS id,"
            + " d.dossier_id, d.ask_person_at FROM dossier d WHERE d.state = 'APPROVED'"
            + " ORDER BY d.dossier_id",
        "L-");
  }

  /** Dossiers that are not at their end. */
  List<String> unfinished() {
    return dossiers("state NOT IN ('COMPLETED', 'REFUSED', 'CANCELLED')");
  }

  /** Dossiers that the ledger refused or of which a payment came back. */
  List<String> cameBack() {
    return dossiers("state IN ('UNDER_CONTROL', 'PAYMENT_RETURNED')");
  }

  private List<String> dossiers(String which) {
    return transactions.<List<String>>read(
        tx ->
            Sql.in(tx)
                .list(
                    "SELECT dossier_id FROM dossier WHERE " + which + " ORDER BY dossier_id",
                    row -> row.text("dossier_id")));
  }

  /** Grows with everything that happens. */
  long lines() {
    return count("SELECT COUNT(*) FROM dossier_history");
  }

  /** What is consumed in the budget, in đồng. */
  long consumed() {
    return count("SELECT COALESCE(SUM(amount), 0) FROM budget_posting WHERE bucket = 'CONSUMED'");
  }

  long reserved() {
    return count("SELECT COALESCE(SUM(amount), 0) FROM budget_posting WHERE bucket = 'RESERVED'");
  }

  private long count(String query) {
    return transactions.<Long>read(tx -> Sql.in(tx).count(query));
  }

  private List<Order> open(String query, String begin) {
    return transactions.<List<Order>>read(
        tx ->
            Sql.in(tx)
                .list(
                    query,
                    row ->
                        new Order(
                            begin + row.text("id").strip(),
                            row.text("dossier_id"),
                            row.optionalInstant("ask_person_at")
                                .map(at -> !at.isAfter(Instant.now()))
                                .orElse(false))));
  }
}
