/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.Guard;
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
  /** What the ledger's order id of an approval begins with. */
  private static final String ORDER = "L-";

  private final Ground ground;

  @Activate
  public LedgerPosting(@Reference Ground ground) {
    this.ground = ground;
  }

  /**
   * What is to be booked.
   *
   * @param neverBooked earlier orders of the dossier that two persons held for never booked
   */
  private record Open(DossierRow row, Guard.Scope scope, List<String> neverBooked) {}

  @Override
  public void handle(OutboxDelivery delivery) {
    String id = Orders.field(delivery, "dossier");
    Optional<Open> waiting =
        ground.transactions.<Optional<Open>>read(
            tx ->
                waits(Sql.in(tx), delivery)
                    ? new DossierTable(Sql.in(tx))
                        .find(id)
                        .map(
                            row ->
                                new Open(
                                    row,
                                    Orders.scope(ground, tx, row),
                                    neverBooked(Sql.in(tx), id)))
                    : Optional.empty());
    if (waiting.isEmpty()) {
      ground.transactions.writing(delivery::done);
      return;
    }
    DossierRow row = waiting.get().row();
    LedgerOrder order =
        new LedgerOrder(
            ORDER + delivery.message().dedupe(),
            row.code().orElse(id),
            ground.clock.today(),
            row.content().claims());
    LedgerAnswer answer;
    try {
      for (String earlier : waiting.get().neverBooked()) {
        LedgerAnswer known = known(waiting.get(), earlier);
        if (known.status() == LedgerAnswer.Status.POSTED
            || known.status() == LedgerAnswer.Status.ACCEPTED) {
          String why =
              earlier
                  + ", held for never booked, is "
                  + (known.status() == LedgerAnswer.Status.POSTED
                      ? "booked as " + known.number()
                      : "under way there");
          unknown(delivery, id, "ledger: " + why, Instant.now());
          return;
        }
      }
      answer = ask(waiting.get(), order, delivery.attempt() > 1);
    } catch (PluginFailure e) {
      Instant limit = Instant.now().plus(ground.settings.personAfter());
      unknown(delivery, id, "ledger: " + e.getMessage(), limit);
      return;
    }
    if (answer.status() == LedgerAnswer.Status.ACCEPTED) {
      // Not booked and not refused: a person is asked only once that has lasted too long.
      Instant limit = Instant.now().plus(ground.settings.underWayMost());
      unknown(delivery, id, "the ledger has it under way", limit);
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

  /**
   * The orders of earlier approvals that two persons held for never booked. They may have been
   * wrong: before the dossier is booked again the ledger is asked about each, or it would stand
   * there twice.
   */
  private static List<String> neverBooked(Sql sql, String dossier) {
    return sql.list(
        "SELECT (SELECT MAX(a.history_line) FROM dossier_history a WHERE a.dossier_id ="
            + " r.dossier_id AND a.act = 'approve' AND a.history_line < r.history_line) AS approval"
            + " FROM dossier_history r WHERE r.dossier_id = ? AND r.act = 'resolve_ledger'"
            + " AND r.to_state = 'UNDER_CONTROL'",
        // As in waits: the order is named by the version before the approval's line.
        row -> ORDER + dossier + "/" + (row.number("approval") - 1),
        dossier);
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

  private LedgerAnswer ask(Open open, LedgerOrder order, boolean again) {
    if (again) {
      LedgerAnswer known = known(open, order.orderId());
      if (known.status() != LedgerAnswer.Status.NOT_FOUND) {
        return known;
      }
    }
    return Orders.ask(ground.guard, LedgerGateway.class, open.scope(), g -> g.post(order));
  }

  /** The word of the gateway that has the order: it may not be the one that gets new ones now. */
  private LedgerAnswer known(Open open, String orderId) {
    return Orders.askWhoKnows(
        ground.guard,
        LedgerGateway.class,
        open.scope(),
        g -> g.query(orderId),
        answer -> answer.status() != LedgerAnswer.Status.NOT_FOUND);
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
   * @param askPerson when a person is asked, unless that was said before
   * @throws RetryLater to ask again, unless people have concluded meanwhile what became of it
   */
  private void unknown(OutboxDelivery delivery, String id, String why, Instant askPerson) {
    boolean open =
        ground.transactions.<Boolean>write(
            tx -> {
              Sql sql = Sql.in(tx);
              boolean waits = waits(sql, delivery);
              if (waits) {
                sql.update(
                    "UPDATE dossier SET ledger_status = 'UNKNOWN', ask_person_at = ?"
                        + " WHERE dossier_id = ? AND ledger_status <> 'UNKNOWN'",
                    askPerson,
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
