/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;
import java.time.Instant;
import org.dvctt.core.ports.Guard;
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

  /**
   * What is asked about.
   *
   * @param before its payment when it was read
   * @param maySend false once people conclude, or have concluded, what became of it: from then on
   *     the bank is only asked, or what they hold for never paid would be paid after all
   */
  private record Open(
      BankOrder order, Guard.Scope scope, VoucherRow.Payment before, boolean maySend) {}

  @Override
  public void handle(OutboxDelivery delivery) {
    String id = Orders.field(delivery, "dossier");
    String voucherId = Orders.field(delivery, "voucher");
    Open open = ground.transactions.<Open>read(tx -> open(Acting.seen(ground, tx, id), voucherId));
    BankAnswer answer;
    try {
      answer = ask(open, delivery.attempt() > 1);
    } catch (PluginFailure e) {
      unknown(delivery, id, voucherId, String.valueOf(e.getMessage()), false);
      return;
    }
    if (answer.status() == BankAnswer.Status.ACCEPTED) {
      ground.transactions.writing(tx -> underWay(tx, id, voucherId));
      throw Orders.later(ground, delivery, UNDER_WAY, "the bank has it under way");
    }
    if (answer.status() == BankAnswer.Status.NOT_FOUND) {
      neverSent(delivery, id, voucherId);
      return;
    }
    if (!answer.amount().equals(open.order().amount())) {
      String why = "the bank says another amount: " + answer.amount() + " đ";
      unknown(delivery, id, voucherId, why, true);
      return;
    }
    ground.transactions.writing(
        tx -> {
          Acting acting = system(tx, id);
          VoucherRow voucher = voucher(acting, voucherId);
          if (answer.status() == BankAnswer.Status.PAID
              && voucher.payment() == VoucherRow.Payment.RETURNED
              && open.before() != VoucherRow.Payment.RETURNED) {
            throw new RetryLater(UNDER_WAY, "it came back while the bank was asked");
          }
          new VoucherPayments(acting).answered(voucher, answer);
          delivery.done(tx);
        });
  }

  private BankAnswer ask(Open open, boolean again) {
    if (again || !open.maySend()) {
      String key = open.order().orderId();
      // Whoever has it answers: it may not be the channel that gets new orders now.
      BankAnswer known =
          Orders.askWhoKnows(
              ground.guard,
              BankChannel.class,
              open.scope(),
              bank -> bank.query(key),
              answer -> answer.status() != BankAnswer.Status.NOT_FOUND);
      if (known.status() != BankAnswer.Status.NOT_FOUND || !open.maySend()) {
        return known;
      }
    }
    return Orders.ask(
        ground.guard, BankChannel.class, open.scope(), bank -> bank.send(open.order()));
  }

  /** The bank has it and says nothing more: a person is asked once that has lasted too long. */
  private void underWay(Tx tx, String id, String voucherId) {
    Instant since = ground.clock.now().minus(ground.settings.underWayMost());
    if (ordered(Sql.in(tx), id).isBefore(since)) {
      Acting acting = system(tx, id);
      new VoucherPayments(acting)
          .unknown(voucher(acting, voucherId), "the bank has it under way for too long", true);
    }
  }

  /** When the latest order of the dossier's payments went out. */
  private static Instant ordered(Sql sql, String id) {
    return sql.one(
            "SELECT MAX(done_at) AS ordered FROM dossier_history"
                + " WHERE dossier_id = ? AND act = 'order_payment'",
            row -> row.instant("ordered"),
            id)
        .orElseThrow();
  }

  /** The bank never got it, and it is not sent any more: people conclude what became of it. */
  private void neverSent(OutboxDelivery delivery, String id, String voucherId) {
    String why = "the bank does not know the order";
    boolean open =
        ground.transactions.<Boolean>write(
            tx -> {
              Acting acting = system(tx, id);
              VoucherRow voucher = voucher(acting, voucherId);
              if (voucher.payment() == VoucherRow.Payment.SUCCESS) {
                new VoucherPayments(acting).contradicted(voucher, why);
              }
              if (!voucher.underWay()) {
                delivery.done(tx);
              }
              return voucher.underWay();
            });
    if (open) {
      throw Orders.later(ground, delivery, "bank: " + why + "; people conclude");
    }
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
      throw Orders.later(ground, delivery, "bank: " + why);
    }
  }

  private static Open open(Acting acting, String voucherId) {
    VoucherRow row = voucher(acting, voucherId);
    Voucher voucher = row.voucher(acting);
    String id = acting.row().id();
    String text = acting.row().code().orElse(id) + " " + voucher.content();
    boolean concluding =
        row.askPerson() && Resolution.open(Sql.in(acting.tx), id, voucherId).isPresent();
    return new Open(
        new BankOrder(Orders.BANK_ORDER + voucherId, Orders.payee(voucher), voucher.total(), text),
        Orders.scope(acting.ground, acting.tx, acting.row()),
        row.payment(),
        row.underWay() && !concluding);
  }

  private Acting system(Tx tx, String id) {
    return Acting.system(ground, tx, id);
  }

  private static VoucherRow voucher(Acting acting, String voucherId) {
    return VoucherRow.find(Sql.in(acting.tx), voucherId)
        .orElseThrow(() -> new IllegalStateException("no voucher " + voucherId));
  }
}
