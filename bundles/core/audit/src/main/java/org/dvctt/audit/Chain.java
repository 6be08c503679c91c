/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;

/**
 * The chain over committed rows. A row that commits late is chained late: the order is that of
 * sealing, not of numbers. One seal holds a run of rows whose numbers follow each other.
 */
final class Chain {
  /** Rows sealed in one transaction. */
  static final int BATCH = 1000;

  private Chain() {}

  private record Unsealed(long number, String hash) {}

  /** The head: number and hash of the last seal. */
  record Head(long number, String hash) {}

  /**
   * What one transaction sealed.
   *
   * @param head number of the last seal after it
   * @param rows how many rows
   */
  record Sealed(long head, int rows, List<SealedRows.Run> runs) {}

  static Head head(Tx tx) {
    return Sql.in(tx)
        .one(
            "SELECT seal_number, chain_hash FROM audit_head WHERE id = 1",
            row -> new Head(row.number("seal_number"), row.text("chain_hash")))
        .orElseThrow(() -> new IllegalStateException("the audit trail has lost its head row"));
  }

  /** Everything that is sealed. */
  static SealedRows sealed(Tx tx) {
    SealedRows rows = new SealedRows();
    Sql.in(tx)
        .each(
            "SELECT row_no, last_row FROM audit_seal",
            row -> rows.add(new SealedRows.Run(row.number("row_no"), row.number("last_row"))));
    return rows;
  }

  /**
   * Seals the next committed rows.
   *
   * @param sealed what is sealed up to the present head
   * @param above only rows with greater numbers are looked at
   */
  static Sealed seal(Tx tx, SealedRows sealed, long above) {
    Sql sql = Sql.in(tx);
    Head head = head(tx);
    List<List<Unsealed>> runs = runs(unsealed(sql, sealed.open(above)));
    long seal = head.number();
    String hash = head.hash();
    int rows = 0;
    List<SealedRows.Run> done = new ArrayList<>();
    for (List<Unsealed> run : runs) {
      Link link = new Link(++seal, hash);
      run.forEach(row -> link.row(row.number(), row.hash()));
      hash = link.hash();
      rows += run.size();
      SealedRows.Run numbers =
          new SealedRows.Run(run.get(0).number(), run.get(run.size() - 1).number());
      done.add(numbers);
      sql.update(
          "INSERT INTO audit_seal (seal_number, row_no, last_row, chain_hash) VALUES (?, ?, ?, ?)",
          seal,
          numbers.first(),
          numbers.last(),
          hash);
    }
    if (rows > 0) {
      int moved =
          sql.update(
              "UPDATE audit_head SET seal_number = ?, chain_hash = ? WHERE id = 1 AND seal_number = ?",
              seal,
              hash,
              head.number());
      if (moved != 1) {
        throw new IllegalStateException(
            "another sealer moved the head of the audit trail; run dvctt:audit-verify");
      }
    }
    return new Sealed(seal, rows, done);
  }

  /** True when a row that may be looked at waits for its seal. */
  static boolean waits(Tx tx, SealedRows sealed, long above) {
    Sql sql = Sql.in(tx);
    return sealed.open(above).stream()
        .anyMatch(
            open ->
                sql.count(
                        "SELECT COUNT(*) FROM audit_row WHERE row_no >= ? AND row_no <= ?",
                        open.first(),
                        open.last())
                    > 0);
  }

  private static List<Unsealed> unsealed(Sql sql, List<SealedRows.Run> open) {
    List<Unsealed> rows = new ArrayList<>();
    for (SealedRows.Run run : open) {
      rows.addAll(
          sql.list(
              "SELECT row_no, row_hash FROM audit_row WHERE row_no >= ? AND row_no <= ?"
                  + " ORDER BY row_no OFFSET 0 ROWS FETCH NEXT "
                  + BATCH
                  + " ROWS ONLY",
              row -> new Unsealed(row.number("row_no"), row.text("row_hash")),
              run.first(),
              run.last()));
      if (rows.size() >= BATCH) {
        return rows.subList(0, BATCH);
      }
    }
    return rows;
  }

  private static List<List<Unsealed>> runs(List<Unsealed> rows) {
    List<List<Unsealed>> runs = new ArrayList<>();
    long next = -1;
    for (Unsealed row : rows) {
      if (row.number() != next) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(row);
      next = row.number() + 1;
    }
    return runs;
  }
}
