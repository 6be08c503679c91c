/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import org.dvctt.core.ports.Leases;
import org.dvctt.store.LeasedRounds;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases dossiers that wait for a rule as soon as it can be asked again: a regular sweep, which
 * looks at once when the registry of plugins has changed (law 5).
 */
@Component(service = HoldRelease.class, immediate = true)
public final class HoldRelease {
  private static final Logger LOG = LoggerFactory.getLogger(HoldRelease.class);
  private static final int AT_ONCE = 500;
  private final Ground ground;
  private final Asking asking;
  private final LeasedRounds rounds;
  private long seen = -1;
  private long quietUntil;

  @Activate
  public HoldRelease(@Reference Ground ground, @Reference Leases leases) {
    this.ground = ground;
    this.asking = new Asking(ground);
    this.rounds =
        new LeasedRounds(
            "payment-hold-release",
            java.time.Duration.ofSeconds(1),
            leases,
            lease -> look(),
            () -> {});
  }

  @Deactivate
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private void look() {
    long snapshot = asking.snapshot();
    if (snapshot != seen || System.nanoTime() - quietUntil >= 0) {
      seen = snapshot;
      sweep();
      quietUntil = System.nanoTime() + ground.settings.sweepEvery().toNanos();
    }
  }

  /** Looks at all that wait; one whose rule answers is released. */
  void sweep() {
    for (String id : held()) {
      DossierRow row =
          ground.transactions.<DossierRow>read(
              tx -> new DossierTable(Sql.in(tx)).find(id).orElseThrow());
      if (row.ruleHold() && asking.answers(row)) {
        release(id);
      }
    }
  }

  private void release(String id) {
    boolean released =
        ground.transactions.<Boolean>write(
            tx -> {
              Acting acting = Acting.system(ground, tx, id);
              boolean waits = acting.row().ruleHold() && ActTable.of("release").legal(acting.row());
              if (waits) {
                acting.apply(new Change("release", acting.row().state()).set("rule_hold", 0));
              }
              return waits;
            });
    if (released) {
      LOG.info("Dossier {} waits for no rule any longer", id);
    }
  }

  private List<String> held() {
    return ground.transactions.<List<String>>read(
        tx ->
            Sql.in(tx)
                .list(
                    "SELECT dossier_id FROM dossier WHERE rule_hold = 1 ORDER BY dossier_id"
                        + " FETCH FIRST "
                        + AT_ONCE
                        + " ROWS ONLY",
                    row -> row.text("dossier_id")));
  }
}
