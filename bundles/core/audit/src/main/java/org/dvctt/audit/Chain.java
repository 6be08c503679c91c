/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.util.List;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;

/**
 * The chain over committed rows. A row that commits late is chained late: the order is that of
 * sealing, not of numbers.
 */
final class Chain {
  /** Rows sealed in one transaction. */
  static final int BATCH = 1000;

  private static final String UNSEALED =
      " FROM audit_row r WHERE r.row_no > ? AND NOT EXISTS"
          + " (SELECT 1 FROM audit_seal s WHERE s.row_no = r.row_no)";

  private Chain() {}

  private record Unsealed(long number, String hash) {}

  /** The head: number and hash of the last seal. */
  record Head(long number, String hash) {}

  static Head head(Tx tx) {
    return Sql.in(tx)
        .one(
            "SELECT seal_number, chain_hash FROM audit_head WHERE id = 1",
            row -> new Head(row.number("seal_number"), row.text("chain_hash")))
        .orElseThrow(() -> new IllegalStateException("the audit trail has lost its head row"));
  }

  /**
   * Seals the next committed rows.
   *
   * @param above only rows with greater numbers are looked at
   * @return how many were sealed
   */
  static int seal(Tx tx, long above) {
    Sql sql = Sql.in(tx);
    Head head = head(tx);
    List<Unsealed> rows =
        sql.list(
            "SELECT r.row_no, r.row_hash"
                + UNSEALED
                + " ORDER BY r.row_no OFFSET 0 ROWS FETCH NEXT "
                + BATCH
                + " ROWS ONLY",
            row -> new Unsealed(row.number("row_no"), row.text("row_hash")),
            above);
    long seal = head.number();
    String hash = head.hash();
    for (Unsealed row : rows) {
      hash = AuditRow.link(++seal, hash, row.number(), row.hash());
      sql.update(
          "INSERT INTO audit_seal (seal_number, row_no, chain_hash) VALUES (?, ?, ?)",
          seal,
          row.number(),
          hash);
    }
    if (!rows.isEmpty()) {
      int moved =
          sql.update(
              "UPDATE audit_head SET seal_number = ?, chain_hash = ? WHERE id = 1 AND seal_number = ?",
              seal,
              hash,
              head.number());
      if (moved != 1) {
        throw new IllegalStateException("another sealer moved the head of the audit trail");
      }
    }
    return rows.size();
  }

  /** Number of rows above that are not sealed. */
  static long unsealed(Tx tx, long above) {
    return Sql.in(tx).count("SELECT COUNT(*)" + UNSEALED, above);
  }
}
