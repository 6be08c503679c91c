/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Optional;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.Tx;
import org.dvctt.payment.PayeeTable.State;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.store.LeasedRounds;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * When a directory comes that serves a province, the payees are looked up that nobody could be
 * asked about.
 */
@Component(service = PayeeSweep.class, immediate = true)
public final class PayeeSweep {
  private static final int AT_ONCE = 100;
  private final Ground ground;
  private final LeasedRounds rounds;
  private String after = "";

  @Activate
  public PayeeSweep(@Reference Ground ground, @Reference Leases leases) {
    this.ground = ground;
    this.rounds =
        new LeasedRounds(
            "payment-payees", ground.settings.sweepEvery(), leases, lease -> sweep(), () -> {});
  }

  @Deactivate
  void stop() throws InterruptedException {
    rounds.stop();
  }

  /** One look at some of them; the next one goes on behind. */
  void sweep() {
    if (ground.guard.admitted(PayeeDirectory.class).isEmpty()) {
      return;
    }
    List<String> some =
        ground.transactions.<List<String>>read(
            tx -> new PayeeTable(Sql.in(tx)).withoutDirectory(after, AT_ONCE));
    for (String id : some) {
      ground.transactions.writing(tx -> look(tx, id));
    }
    after = some.size() < AT_ONCE ? "" : some.get(some.size() - 1);
  }

  private void look(Tx tx, String id) {
    DossierTable dossiers = new DossierTable(Sql.in(tx));
    dossiers.hold(id);
    Optional<DossierRow> row = dossiers.find(id);
    if (row.isEmpty() || !PayeeVerifying.ASKABLE.contains(row.get().state())) {
      new PayeeTable(Sql.in(tx)).stands(id, State.DONE, PayeeVerifying.NOTHING, ground.clock.now());
    } else {
      PayeeVerifying.order(ground, tx, row.get(), DossierId.next(System.currentTimeMillis()));
    }
  }
}
