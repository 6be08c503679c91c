/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import java.util.Locale;
import org.dvctt.plugin.simcommon.Event;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.Fields;

/**
 * One order as the ledger has it.
 *
 * @param dossier official code
 * @param total đồng
 * @param number empty when refused
 * @param fault the one it was booked with
 */
record Booking(
    String orderId,
    String dossier,
    long total,
    String postingDate,
    boolean posted,
    String number,
    String reason,
    Fault fault) {
  boolean sameContent(String otherDossier, long otherTotal) {
    return dossier.equals(otherDossier) && total == otherTotal;
  }

  /** What the ledger says when it books it. */
  Fields answer() {
    return answer(reason);
  }

  /** What it says whenever it is asked later. */
  Fields laterAnswer() {
    boolean twice = fault == Fault.TWICE && posted;
    return twice ? answer("Đã hạch toán trước đó với số " + number + ".") : answer();
  }

  private Fields answer(String why) {
    return Fields.NONE.with("status", status()).with("number", number).with("reason", why);
  }

  /** As a line of the journal. */
  Fields event() {
    return Fields.NONE
        .with(Event.FIELD, Event.FIRST)
        .with("order", orderId)
        .with("dossier", dossier)
        .with("total", total)
        .with("posting_date", postingDate)
        .with("status", status())
        .with("number", number)
        .with("reason", reason)
        .with("fault", fault.word());
  }

  /** From a line of the journal; the oldest ones have no fault. */
  static Booking of(Fields event) {
    String fault = event.has("fault") ? event.text("fault") : Fault.NONE.word();
    return new Booking(
        event.text("order"),
        event.text("dossier"),
        event.whole("total"),
        event.text("posting_date"),
        event.text("status").equals("POSTED"),
        event.text("number"),
        event.text("reason"),
        Fault.valueOf(fault.toUpperCase(Locale.ROOT)));
  }

  private String status() {
    return posted ? "POSTED" : "REFUSED";
  }
}
