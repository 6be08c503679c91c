/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.payment.RiskView;
import org.dvctt.store.Sql;

/** Rows of what the risk plugins said; of each dossier what they said last. */
final class RiskTable {
  /** The score of the row of table {@code dossier}, -1 when what was sent is not assessed. */
  static final String SCORE =
      "COALESCE((SELECT r.score FROM dossier_risk r WHERE r.dossier_id = dossier.dossier_id"
          + " AND r.content_hash = dossier.content_hash), -1)";

  private final Sql sql;

  RiskTable(Sql sql) {
    this.sql = sql;
  }

  /** Keeps what was said of the dossier's content, in place of what was said before. */
  void keep(DossierRow row, List<RiskView.Assessed> said, Instant at) {
    int score = said.stream().mapToInt(it -> it.assessment().score()).max().orElse(0);
    String text = ContentJson.write(said);
    if (!sql.insert(
        "INSERT INTO dossier_risk (dossier_id, content_hash, score, assessed_at, assessments)"
            + " VALUES (?, ?, ?, ?, ?)",
        row.id(),
        row.contentHash(),
        score,
        at,
        text)) {
      sql.update(
          "UPDATE dossier_risk SET content_hash = ?, score = ?, assessed_at = ?, assessments = ?"
              + " WHERE dossier_id = ?",
          row.contentHash(),
          score,
          at,
          text,
          row.id());
    }
  }

  /** What was said of the content that the dossier has now. */
  Optional<RiskView> find(DossierRow row) {
    return sql.one(
        "SELECT * FROM dossier_risk WHERE dossier_id = ? AND content_hash = ?",
        found ->
            new RiskView(
                found.integer("score"),
                found.instant("assessed_at"),
                ContentJson.assessed(found.text("assessments"))),
        row.id(),
        row.contentHash());
  }
}
