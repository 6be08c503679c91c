/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;
import java.util.List;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RetryLater;
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
 * paid twice.
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
    DossierRow row =
        ground.transactions.<DossierRow>read(
            tx -> new DossierTable(Sql.in(tx)).find(id).orElseThrow());
    Voucher voucher =
        row.content().vouchers().get(Integer.parseInt(Orders.field(delivery, "place")));
    String text = row.code().orElse(id) + " " + voucher.content();
    BankOrder order = new BankOrder("B-" + voucherId, Orders.payee(voucher), voucher.total(), text);
    BankAnswer answer;
    try {
      answer = ask(order, delivery.attempt() > 1);
    } catch (PluginFailure e) {
      payment(voucherId, "UNKNOWN");
      throw Orders.later(delivery, "bank: " + e.getMessage());
    }
    if (answer.status() == BankAnswer.Status.ACCEPTED) {
      throw new RetryLater(UNDER_WAY, "the bank has it under way");
    }
    if (!answer.amount().equals(order.amount())) {
      payment(voucherId, "UNKNOWN");
      throw Orders.later(delivery, "the bank says another amount: " + answer.amount() + " đ");
    }
    ground.transactions.writing(
        tx -> {
          Acting acting = Acting.system(ground, tx, id);
          answered(acting, voucherId, voucher, answer);
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

  private void answered(Acting acting, String voucherId, Voucher voucher, BankAnswer answer) {
    DossierRow row = acting.row();
    boolean paid = answer.status() == BankAnswer.Status.PAID;
    Sql sql = Sql.in(acting.tx);
    sql.update(
        "UPDATE dossier_voucher SET payment = ?, bank_reference = ? WHERE voucher_id = ?",
        paid ? "SUCCESS" : "RETURNED",
        answer.reference(),
        voucherId);
    if (!paid) {
      ground.budget.giveBack(
          acting.tx, row.id(), row.contentVersion(), voucherId, row.content().claims(voucher));
    }
    acting.apply(
        new Change(paid ? "paid" : "returned", row.state())
            .detail(voucherId + " " + answer.reference() + " " + answer.reason()));
    List<String> payments =
        sql.list(
            "SELECT payment FROM dossier_voucher WHERE dossier_id = ? AND content_version = ?",
            v -> v.text("payment"),
            row.id(),
            row.contentVersion());
    if (payments.stream().allMatch("SUCCESS"::equals)) {
      acting.apply(new Change("settle", DossierState.COMPLETED).set("completed_at", acting.now));
      FactEvents.put(
          ground.outbox, acting.tx, row, "COMPLETED", row.sentAt().orElse(acting.now), acting.now);
    } else if (payments.stream().allMatch(p -> p.equals("SUCCESS") || p.equals("RETURNED"))) {
      acting.apply(new Change("bank_return", DossierState.PAYMENT_RETURNED));
    }
  }

  private void payment(String voucherId, String status) {
    ground.transactions.writing(
        tx ->
            Sql.in(tx)
                .update(
                    "UPDATE dossier_voucher SET payment = ? WHERE voucher_id = ? AND payment <> ?",
                    status,
                    voucherId,
                    status));
  }
}
