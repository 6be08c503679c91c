/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/** Recomputes every hash and every link; finds changed, missing and cut-off rows. */
final class Verification {
  private static final int MOST = 100;
  private final List<String> faults = new ArrayList<>();
  private long seal;
  private String hash = "";

  /** A sentence a fault, at most a hundred; empty when the trail is whole. */
  static List<String> of(Tx tx) {
    Verification verification = new Verification();
    Sql sql = Sql.in(tx);
    sql.each(
        "SELECT s.seal_number, s.row_no AS sealed_row, s.chain_hash, "
            + AuditRow.COLUMNS
            + " FROM audit_seal s LEFT JOIN audit_row r ON r.row_no = s.row_no"
            + " ORDER BY s.seal_number",
        verification::sealed);
    sql.each(
        "SELECT "
            + AuditRow.COLUMNS
            + " FROM audit_row r WHERE NOT EXISTS"
            + " (SELECT 1 FROM audit_seal s WHERE s.row_no = r.row_no)",
        row -> verification.own(AuditRow.read(row)));
    Chain.Head head = Chain.head(tx);
    if (head.number() != verification.seal || !head.hash().equals(verification.hash)) {
      verification.fault(
          "the chain ends at seal "
              + verification.seal
              + " but its head says "
              + head.number()
              + ": rows were cut off");
    }
    return verification.faults;
  }

  private void sealed(Row row) {
    long number = row.number("seal_number");
    if (number != seal + 1) {
      fault("seals " + (seal + 1) + " to " + (number - 1) + " are missing");
    }
    seal = number;
    long rowNumber = row.number("sealed_row");
    if (row.optionalText("row_hash").isEmpty()) {
      fault("row " + rowNumber + " was removed");
    } else {
      AuditRow stored = AuditRow.read(row);
      own(stored);
      String link = AuditRow.link(number, hash, rowNumber, stored.hash());
      if (!link.equals(row.text("chain_hash"))) {
        fault("seal " + number + " does not fit the rows before it");
      }
    }
    hash = row.text("chain_hash");
  }

  private void own(AuditRow row) {
    if (!row.recomputed().equals(row.hash())) {
      fault("row " + row.number() + " was changed");
    }
  }

  private void fault(String sentence) {
    if (faults.size() < MOST) {
      faults.add(sentence);
    }
  }
}
