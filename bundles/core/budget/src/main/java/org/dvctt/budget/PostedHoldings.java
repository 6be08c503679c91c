/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import java.util.List;
import org.dvctt.core.ports.Holdings;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What dossiers hold, as the sums of their postings. */
@Component
public final class PostedHoldings implements Holdings {
  @Activate
  public PostedHoldings() {}

  @Override
  public List<Held> between(Tx tx, String firstDossier, String lastDossier) {
    return Sql.in(tx)
        .list(
            "SELECT p.dossier_id, p.dossier_version,"
                + " SUM(CASE WHEN p.bucket = 'RESERVED' THEN p.amount ELSE 0 END) AS reserved,"
                + " SUM(CASE WHEN p.bucket = 'CONSUMED' THEN p.amount ELSE 0 END) AS consumed"
                + " FROM budget_posting p WHERE p.dossier_id BETWEEN ? AND ?"
                + " GROUP BY p.dossier_id, p.dossier_version"
                + " ORDER BY p.dossier_id, p.dossier_version",
            row ->
                new Held(
                    row.text("dossier_id"),
                    row.integer("dossier_version"),
                    row.number("reserved"),
                    row.number("consumed")),
            firstDossier,
            lastDossier);
  }
}
