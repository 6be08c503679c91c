/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.RuleReplay;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Questions about dossiers that were sent, whatever became of them. */
@Component
public final class DossierReplay implements RuleReplay {
  private final Ground ground;
  private final Asking asking;

  @Activate
  public DossierReplay(@Reference Ground ground) {
    this.ground = ground;
    this.asking = new Asking(ground);
  }

  /** Each is read in a transaction of its own: people are at work on dossiers meanwhile. */
  @Override
  public List<Replayed> questions(LocalDate from, LocalDate to, int most) {
    List<Replayed> questions = new ArrayList<>();
    for (String id : sent(start(from), start(to.plusDays(1)), most)) {
      ground
          .transactions
          .<Optional<Replayed>>read(
              tx -> new DossierTable(Sql.in(tx)).find(id).map(row -> replayed(tx, row)))
          .ifPresent(questions::add);
    }
    return questions;
  }

  private Replayed replayed(Tx tx, DossierRow row) {
    Asking.Question asked = asking.control(tx, row);
    String pack = row.pinnedPack().isEmpty() ? row.provisionalPack() : row.pinnedPack();
    return new Replayed("dossier:" + row.id(), asked.province(), asked.question(), pack);
  }

  private List<String> sent(Instant from, Instant before, int most) {
    return ground.transactions.<List<String>>read(
        tx ->
            Sql.in(tx)
                .list(
                    "SELECT dossier_id FROM dossier WHERE sent_at >= ? AND sent_at < ?"
                        + " ORDER BY sent_at DESC, dossier_id DESC FETCH FIRST "
                        + Math.max(1, most)
                        + " ROWS ONLY",
                    row -> row.text("dossier_id"),
                    from,
                    before));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toInstant();
  }
}
