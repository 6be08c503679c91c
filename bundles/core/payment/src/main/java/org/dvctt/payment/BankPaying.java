/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RetryLater;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Voucher;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Pays one voucher. A silent bank or another amount means unknown: asked again by the key, never
 * paid twice; what people have concluded meanwhile ends the asking.
 */
@Component(property = OutboxHandler.TOPIC + "=" + Orders.BANK_SEND)
public final class BankPaying implements OutboxHandler {
  private static final Duration UNDER_WAY = Duration.ofMillis(400);
  private final Ground ground;

  @Activate
  public BankPaying(@Reference Ground ground) {
    this.ground = ground;
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    String id = Orders.field(delivery, "dossier");
    String voucherId = Orders.field(delivery, "voucher");
    BankOrder order = ground.transactions.<BankOrder>read(tx -> order(system(tx, id), voucherId));
    BankAnswer answer;
    try {
      answer = ask(order, delivery.attempt() > 1);
    } catch (PluginFailure e) {
      unknown(delivery, id, voucherId, String.valueOf(e.getMessage()), false);
      return;
    }
    if (answer.status() == BankAnswer.Status.ACCEPTED) {
      throw new RetryLater(UNDER_WAY, "the bank has it under way");
    }
    if (!answer.amount().equals(order.amount())) {
      String why = "the bank says another amount: " + answer.amount() + " đ";
      unknown(delivery, id, voucherId, why, true);
      return;
    }
    ground.transactions.writing(
        tx -> {
          Acting acting = system(tx, id);
          VoucherRow voucher = voucher(acting, voucherId);
          new VoucherPayments(acting).answered(voucher, answer);
          delivery.done(tx);
        });
  }

  private BankAnswer ask(BankOrder order, boolean again) {
    if (again) {
      BankAnswer known = Orders.ask(ground.guard, BankChannel.class, b -> b.query(order.orderId()));
      if (known.status() != BankAnswer.Status.NOT_FOUND) {
        return known;
      }
    }
    return Orders.ask(ground.guard, BankChannel.class, b -> b.send(order));
  }

  /**
   * Notes that the answer is unknown.
   *
   * @throws RetryLater to ask again, unless people have concluded meanwhile what became of it
   */
  private void unknown(
      OutboxDelivery delivery, String id, String voucherId, String why, boolean contradicts) {
    boolean open =
        ground.transactions.<Boolean>write(
            tx -> {
              Acting acting = system(tx, id);
              VoucherRow voucher = voucher(acting, voucherId);
              new VoucherPayments(acting).unknown(voucher, why, contradicts);
              if (!voucher.underWay()) {
                delivery.done(tx);
              }
              return voucher.underWay();
            });
    if (open) {
      throw Orders.later(delivery, "bank: " + why);
    }
  }

  private static BankOrder order(Acting acting, String voucherId) {
    Voucher voucher = voucher(acting, voucherId).voucher(acting);
    String text = acting.row().code().orElse(acting.row().id()) + " " + voucher.content();
    return new BankOrder(
        Orders.BANK_ORDER + voucherId, Orders.payee(voucher), voucher.total(), text);
  }

  private Acting system(Tx tx, String id) {
    return Acting.system(ground, tx, id);
  }

  private static VoucherRow voucher(Acting acting, String voucherId) {
    return VoucherRow.find(Sql.in(acting.tx), voucherId)
        .orElseThrow(() -> new IllegalStateException("no voucher " + voucherId));
  }
}
