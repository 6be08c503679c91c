/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RetryLater;
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
    Optional<DossierRow> waiting =
        ground.transactions.<Optional<DossierRow>>read(
            tx ->
                waits(Sql.in(tx), delivery)
                    ? new DossierTable(Sql.in(tx)).find(id)
                    : Optional.empty());
    if (waiting.isEmpty()) {
      ground.transactions.writing(delivery::done);
      return;
    }
    DossierRow row = waiting.get();
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
      unknown(delivery, id, "ledger: " + e.getMessage());
      return;
    }
    ground.transactions.writing(
        tx -> {
          Acting acting = Acting.system(ground, tx, id);
          if (waits(Sql.in(tx), delivery)) {
            answered(acting, answer);
          }
          delivery.done(tx);
        });
  }

  /**
   * Whether the approval that ordered this booking still waits for it. People may have concluded
   * what became of it, and a later approval may wait for an order of its own: what they hold for
   * never booked is not booked after all.
   */
  private static boolean waits(Sql sql, OutboxDelivery delivery) {
    String order = delivery.message().dedupe();
    int slash = order.lastIndexOf('/');
    return sql.count(
            "SELECT COUNT(*) FROM dossier d WHERE d.dossier_id = ? AND d.state = 'APPROVED'"
                + " AND NOT EXISTS (SELECT 1 FROM dossier_history h WHERE h.dossier_id ="
                + " d.dossier_id AND h.act = 'approve' AND h.history_line > ?)",
            order.substring(0, slash),
            // The order is named by the version that was approved, the approval is the line after.
            Long.parseLong(order.substring(slash + 1)) + 1)
        > 0;
  }

  private static void answered(Acting acting, LedgerAnswer answer) {
    if (acting.row().askPerson()) {
      Resolution.overtaken(acting, "");
    }
    if (answer.status() == LedgerAnswer.Status.POSTED) {
      posted(acting, "post", answer.number());
    } else {
      acting.apply(
          new Change("ledger_refuse", DossierState.UNDER_CONTROL)
              .set("ledger_status", "REFUSED")
              .set("ask_person_at", null)
              .detail(answer.reason()));
    }
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

  /** Booked: what is reserved is consumed, the payment is ordered. */
  static void posted(Acting acting, String act, String number) {
    DossierRow row = acting.row();
    acting.ground.budget.consume(acting.tx, row.id(), row.contentVersion());
    acting.apply(
        new Change(act, DossierState.ACCOUNTED)
            .set("ledger_status", "POSTED")
            .set("ask_person_at", null)
            .set("ledger_number", number)
            .set("budget_status", "CONSUMED")
            .detail(number));
    Orders.put(acting, Orders.PAYMENT_ORDER, row.id() + "/" + row.contentVersion(), Map.of());
  }

  /**
   * Notes that the answer is unknown.
   *
   * @throws RetryLater to ask again, unless people have concluded meanwhile what became of it
   */
  private void unknown(OutboxDelivery delivery, String id, String why) {
    boolean open =
        ground.transactions.<Boolean>write(
            tx -> {
              Sql sql = Sql.in(tx);
              boolean waits = waits(sql, delivery);
              if (waits) {
                sql.update(
                    "UPDATE dossier SET ledger_status = 'UNKNOWN', ask_person_at = ?"
                        + " WHERE dossier_id = ? AND ledger_status <> 'UNKNOWN'",
                    Instant.now().plus(ground.settings.personAfter()),
                    id);
              } else {
                delivery.done(tx);
              }
              return waits;
            });
    if (open) {
      throw Orders.later(ground, delivery, why);
    }
  }
}
