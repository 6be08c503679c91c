/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Map;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders the payment of an accounted dossier: one bank order a voucher. */
@Component(property = OutboxHandler.TOPIC + "=" + Orders.PAYMENT_ORDER)
public final class PaymentOrdering implements OutboxHandler {
  private final Ground ground;

  @Activate
  public PaymentOrdering(@Reference Ground ground) {
    this.ground = ground;
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    ground.transactions.writing(
        tx -> {
          Acting acting = Acting.system(ground, tx, Orders.field(delivery, "dossier"));
          DossierRow row = acting.row();
          acting.apply(new Change("order_payment", DossierState.PAYMENT_SENT).set("ordered", 1));
          Sql.in(tx)
              .update(
                  "UPDATE dossier_voucher SET payment = 'PROCESSING' WHERE dossier_id = ? AND content_version = ?",
                  row.id(),
                  row.contentVersion());
          for (int place = 0; place < row.content().vouchers().size(); place++) {
            Orders.put(
                acting,
                Orders.BANK_SEND,
                row.voucherId(place),
                Map.of("voucher", row.voucherId(place), "place", Integer.toString(place)));
          }
          delivery.done(tx);
        });
  }
}
