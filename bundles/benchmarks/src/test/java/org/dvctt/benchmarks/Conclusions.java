/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.dvctt.api.payment.DossierView;

/**
 * Two persons conclude what became of an order that was never answered, from what the other side's
 * own journal says.
 */
final class Conclusions {
  private final RestartedCore core;
  private int payments;
  private int bookings;

  Conclusions(RestartedCore core) {
    this.core = core;
  }

  /** An order to the bank, by what the bank's journal says. */
  void payment(Books.Order order, FaultsMet bank) {
    payments++;
    boolean paid = bank.status().getOrDefault(order.id(), "").equals("PAID");
    both(
        order.dossier(),
        "resolve_payment",
        Map.of(
            "voucher",
            order.id().substring("B-".length()),
            "decision",
            paid ? "PAID" : "RETURNED",
            "reference",
            bank.number().getOrDefault(order.id(), "none")));
  }

  /** An order to the ledger, by what the ledger's journal says. */
  void booking(Books.Order order, FaultsMet ledger) {
    bookings++;
    boolean posted = ledger.status().getOrDefault(order.id(), "").equals("POSTED");
    both(
        order.dossier(),
        "resolve_ledger",
        Map.of(
            "decision",
            posted ? "POSTED" : "REFUSED",
            "number",
            ledger.number().getOrDefault(order.id(), "none")));
  }

  int payments() {
    return payments;
  }

  int bookings() {
    return bookings;
  }

  private void both(String dossier, String act, Map<String, String> inputs) {
    for (String who : new String[] {"tt", "kstt"}) {
      core.with(
          wiring -> {
            Staff staff = wiring.staff();
            Map<String, String> with = new HashMap<>(inputs);
            with.put("evidence", staff.evidence(dossier));
            DossierView seen = staff.find(dossier);
            return staff.act(who, seen, act, with);
          });
    }
  }
}
