/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.RetryLater;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.model.Text;
import org.dvctt.payment.PayeeTable.State;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has the payees of a dossier looked up that was sent, or whenever somebody wants to know. Beside
 * the dossier's own way: nothing waits for it and nothing is refused by it. What is not answered is
 * asked again with growing waits.
 */
@Component(property = OutboxHandler.TOPIC + "=" + PayeeVerifying.TOPIC)
public final class PayeeVerifying implements OutboxHandler {
  static final String TOPIC = "payee.verify";

  /** As long as the payee can still be corrected, or the dossier refused. */
  static final Set<DossierState> ASKABLE =
      EnumSet.of(
          DossierState.DRAFT,
          DossierState.WAIT_SIGN2,
          DossierState.WAIT_SIGN1,
          DossierState.SENT,
          DossierState.COMPLETION_REQUESTED,
          DossierState.ACCEPTED,
          DossierState.UNDER_CONTROL,
          DossierState.PROPOSED,
          DossierState.CHECKED,
          DossierState.REFUSAL_PROPOSED);

  static final Text NOTHING = Text.of("", "");
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Then it is left to people to ask anew. */
  private static final Duration GIVEN_UP = Duration.ofHours(48);

  private final Ground ground;

  @Activate
  public PayeeVerifying(@Reference Ground ground) {
    this.ground = ground;
  }

  private record Open(DossierRow row, List<Named> payees, Guard.Scope scope) {}

  /** Orders it, in the transaction of the receipt. */
  static void order(Acting acting) {
    order(acting.ground, acting.tx, acting.row(), String.valueOf(acting.row().version()));
  }

  /**
   * Orders it; whoever does holds the dossier.
   *
   * @param name of this order among those of the dossier
   */
  static void order(Ground ground, Tx tx, DossierRow row, String name) {
    if (PayeeTable.payees(row).isEmpty()) {
      return;
    }
    Instant now = ground.clock.now().truncatedTo(ChronoUnit.MICROS);
    boolean nobody =
        ground.guard.due(PayeeDirectory.class, Orders.scope(ground, tx, row)).isEmpty();
    PayeeTable table = new PayeeTable(Sql.in(tx));
    table.stands(row.id(), nobody ? State.NO_DIRECTORY : State.WAITING, NOTHING, now);
    if (!nobody) {
      // A stream for each order: what is asked anew does not wait for what waits.
      ground.outbox.put(
          tx,
          OutboxMessage.held(
              TOPIC,
              "payee:" + row.id() + ":" + name,
              row.id() + "/" + name,
              ContentJson.object(Map.of("dossier", row.id(), "since", now.toString()))));
    }
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    Instant since = Instant.parse(Orders.field(delivery, "since"));
    Optional<Open> found =
        ground.transactions.<Optional<Open>>read(
            tx ->
                new DossierTable(Sql.in(tx))
                    .find(Orders.field(delivery, "dossier"))
                    .filter(row -> ASKABLE.contains(row.state()))
                    .map(row -> open(tx, row, since)));
    if (found.isEmpty()) {
      ground.transactions.writing(delivery::done);
      return;
    }
    Open open = found.get();
    PayeeAsking.Asked asked =
        new PayeeAsking(ground.guard, open.scope()).ask(open.scope().on(), open.payees());
    boolean all =
        open.payees().stream().allMatch(payee -> asked.found().containsKey(payee.account()));
    boolean givenUp = ground.clock.now().isAfter(since.plus(GIVEN_UP));
    boolean ended = all || asked.nobody() || givenUp;
    ground.transactions.writing(
        tx -> {
          keep(tx, open, asked, all, ended);
          if (ended) {
            delivery.done(tx);
          }
        });
    if (!ended) {
      throw later(delivery, "payees: " + asked.why().en());
    }
  }

  private Open open(Tx tx, DossierRow row, Instant since) {
    return new Open(
        row, new PayeeTable(Sql.in(tx)).open(row, since), Orders.scope(ground, tx, row));
  }

  private void keep(Tx tx, Open open, PayeeAsking.Asked asked, boolean all, boolean ended) {
    PayeeTable table = new PayeeTable(Sql.in(tx));
    Instant now = ground.clock.now();
    for (Named payee : open.payees()) {
      PayeeAsking.Found known = asked.found().get(payee.account());
      if (known != null) {
        table.keep(open.row().id(), payee, known, now);
      }
    }
    State state = asked.nobody() ? State.NO_DIRECTORY : ended ? State.DONE : State.WAITING;
    table.stands(open.row().id(), state, all || asked.nobody() ? NOTHING : asked.why(), now);
  }

  private static RetryLater later(OutboxDelivery delivery, String why) {
    Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(10, delivery.attempt() - 1));
    return new RetryLater(grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT, why);
  }
}
