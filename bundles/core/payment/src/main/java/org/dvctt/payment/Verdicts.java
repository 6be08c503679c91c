/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import org.dvctt.model.Verdict;
import org.dvctt.store.Sql;

/** Stored verdicts. */
final class Verdicts {
  private static final Lately<List<Verdict>> LATELY =
      new Lately<>(4_000_000, ContentJson::verdicts);

  private Verdicts() {}

  /** Verdicts of the latest asking; empty when the rules were never asked. */
  static List<Verdict> latest(Sql sql, String dossier) {
    return sql.one(
            "SELECT verdicts FROM dossier_verdicts WHERE dossier_id = ? AND history_line ="
                + " (SELECT MAX(history_line) FROM dossier_verdicts WHERE dossier_id = ?)",
            row -> LATELY.read(row.text("verdicts")),
            dossier,
            dossier)
        .orElse(List.of());
  }
}
