/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.model.CanonicalForm;
import org.dvctt.store.Row;

/**
 * A stored line of the trail.
 *
 * @param nonce random, so that a removed row cannot be guessed from its hash
 * @param at business time, whole microseconds
 */
record AuditRow(long number, String nonce, Instant at, AuditEntry entry, String hash) {
  static final String COLUMNS =
      "r.row_no, r.nonce, r.recorded_at, r.actor, r.act, r.subject, r.outcome, r.reason,"
          + " r.detail, r.row_hash";

  static AuditRow read(Row row) {
    return new AuditRow(
        row.number("row_no"),
        row.text("nonce"),
        row.instant("recorded_at"),
        new AuditEntry(
            row.text("actor"),
            row.text("act"),
            row.text("subject"),
            row.text("outcome"),
            row.text("reason"),
            row.text("detail")),
        row.text("row_hash"));
  }

  /** Hash over every field, each with its length, so that no two rows share one. */
  static String hash(long number, String nonce, Instant at, AuditEntry entry) {
    StringBuilder text = new StringBuilder("dvctt-audit:1\n");
    add(text, Long.toString(number));
    add(text, nonce);
    add(text, at.toString());
    add(text, entry.actor());
    add(text, entry.act());
    add(text, entry.subject());
    add(text, entry.outcome());
    add(text, entry.reason());
    add(text, entry.detail());
    return CanonicalForm.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Hash that the fields as stored now should have. */
  String recomputed() {
    return hash(number, nonce, at, entry);
  }

  private static void add(StringBuilder text, String value) {
    text.append(value.length()).append(':').append(value).append('\n');
  }
}
