/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import java.time.Instant;
import java.util.List;
import org.dvctt.store.Sql;

/** Writes balanced postings and reads their sums. */
final class Postings {
  private static final String INSERT =
      "INSERT INTO budget_posting (movement, line_id, bucket, amount, kind, dossier_id,"
          + " dossier_version, source, posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private Postings() {}

  /** What a dossier version holds in a bucket of a line, in đồng. */
  record Held(long line, long amount) {}

  /** Who or what a movement is for. */
  record Cause(String dossier, int version, String source) {}

  static void write(Sql sql, Movement movement, long line, long amount, Cause cause, Instant at) {
    long number = sql.next("budget_movement_sequence");
    sql.batch(
        INSERT,
        List.of(
            row(number, line, movement.from(), -amount, movement, cause, at),
            row(number, line, movement.to(), amount, movement, cause, at)));
  }

  /** Lines on which the dossier version has đồng in the bucket, in the order of their keys. */
  static List<Held> held(Sql sql, String dossier, int version, Bucket bucket) {
    return sql.list(
        "SELECT l.line_key, p.line_id, SUM(p.amount) AS held FROM budget_posting p"
            + " JOIN budget_line l ON l.line_id = p.line_id"
            + " WHERE p.dossier_id = ? AND p.dossier_version = ? AND p.bucket = ?"
            + " GROUP BY l.line_key, p.line_id HAVING SUM(p.amount) <> 0 ORDER BY l.line_key",
        row -> new Held(row.number("line_id"), row.number("held")),
        dossier,
        version,
        bucket);
  }

  private static Object[] row(
      long number, long line, Bucket bucket, long amount, Movement kind, Cause cause, Instant at) {
    return new Object[] {
      number, line, bucket, amount, kind, cause.dossier(), cause.version(), cause.source(), at
    };
  }
}
