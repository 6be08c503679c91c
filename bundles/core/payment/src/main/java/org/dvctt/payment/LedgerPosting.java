/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Map;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerOrder;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings an approved dossier to the general ledger. No answer means unknown: the order is asked for
 * by its key, never booked twice.
 */
@Component(property = OutboxHandler.TOPIC + "=" + Orders.LEDGER_POST)
public final class LedgerPosting implements OutboxHandler {
  private final Ground ground;

  @Activate
  public LedgerPosting(@Reference Ground ground) {
    this.ground = ground;
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    String id = Orders.field(delivery, "dossier");
    DossierRow row =
        ground.transactions.<DossierRow>read(
            tx -> new DossierTable(Sql.in(tx)).find(id).orElseThrow());
    LedgerOrder order =
        new LedgerOrder(
            "L-" + delivery.message().dedupe(),
            row.code().orElse(id),
            ground.clock.today(),
            row.content().claims());
    LedgerAnswer answer;
    try {
      answer = ask(order, delivery.attempt() > 1);
    } catch (PluginFailure e) {
      unknown(row);
      throw Orders.later(delivery, "ledger: " + e.getMessage());
    }
    ground.transactions.writing(
        tx -> {
          Acting acting = Acting.system(ground, tx, id);
          if (answer.status() == LedgerAnswer.Status.POSTED) {
            posted(acting, answer);
          } else {
            acting.apply(
                new Change("ledger_refuse", DossierState.UNDER_CONTROL)
                    .set("ledger_status", "REFUSED")
                    .detail(answer.reason()));
          }
          delivery.done(tx);
        });
  }

  private LedgerAnswer ask(LedgerOrder order, boolean again) {
    if (again) {
      LedgerAnswer known =
          Orders.ask(ground.guard, LedgerGateway.class, g -> g.query(order.orderId()));
      if (known.status() != LedgerAnswer.Status.NOT_FOUND) {
        return known;
      }
    }
    return Orders.ask(ground.guard, LedgerGateway.class, g -> g.post(order));
  }

  private void posted(Acting acting, LedgerAnswer answer) {
    DossierRow row = acting.row();
    ground.budget.consume(acting.tx, row.id(), row.contentVersion());
    acting.apply(
        new Change("post", DossierState.ACCOUNTED)
            .set("ledger_status", "POSTED")
            .set("ledger_number", answer.number())
            .set("budget_status", "CONSUMED")
            .detail(answer.number()));
    Orders.put(acting, Orders.PAYMENT_ORDER, row.id() + "/" + row.contentVersion(), Map.of());
  }

  private void unknown(DossierRow row) {
    if (!row.ledger().equals("UNKNOWN")) {
      ground.transactions.writing(
          tx ->
              Sql.in(tx)
                  .update(
                      "UPDATE dossier SET ledger_status = 'UNKNOWN' WHERE dossier_id = ? AND state = 'APPROVED'",
                      row.id()));
    }
  }
}
