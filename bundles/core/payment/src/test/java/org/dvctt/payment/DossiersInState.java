/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.payment.PayeeCheckView;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.RetryLater;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Role;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.jspecify.annotations.Nullable;

/** Brings dossiers into any state by the real path, the outbox being delivered by hand. */
final class DossiersInState {
  private static final Map<String, Actor> WORKERS =
      Map.of(
          "maker", Desk.person("kt", Role.UNIT_MAKER),
          "second", Desk.person("ktt", Role.UNIT_CHIEF_ACCOUNTANT),
          "first", Desk.person("ctk", Role.UNIT_ACCOUNT_HOLDER),
          "officer", Desk.person("gdv", Role.KB_OFFICER),
          "controller", Desk.person("ks", Role.KB_CONTROLLER),
          "leader", Desk.person("ld", Role.KB_LEADER),
          "payment", Desk.person("tt", Role.KB_PAYMENT_MAKER),
          "confirm", Desk.person("tt2", Role.KB_PAYMENT_CHECKER),
          "office_head", Desk.person("gd", Role.KB_OFFICE_HEAD));

  /** For each state the one before it and who does what; {@code outbox} delivers one message. */
  private static final Map<String, List<String>> STEPS =
      Map.ofEntries(
          Map.entry("W2", List.of("DR", "maker", "submit")),
          Map.entry("W1", List.of("W2", "second", "sign2")),
          Map.entry("SE", List.of("W1", "first", "sign1")),
          Map.entry("CR", List.of("SE", "officer", "request_completion")),
          Map.entry("DS", List.of("CR", "maker", "revise")),
          Map.entry("CP", List.of("UP", "officer", "request_completion_late")),
          Map.entry("UP", List.of("paper", "officer", "control")),
          Map.entry("PRP", List.of("UP", "officer", "propose")),
          Map.entry("CHP", List.of("PRP", "controller", "check")),
          Map.entry("APP", List.of("CHP", "leader", "approve")),
          Map.entry("ADP", List.of("APP", "outbox", "")),
          Map.entry("PSP", List.of("ADP", "outbox", "")),
          Map.entry("PP", List.of("PSP", "outbox", "returns")),
          Map.entry("AU", List.of("AP", "outbox", "silent")),
          Map.entry("PU", List.of("PS", "outbox", "silent")),
          Map.entry("DT", List.of("PT", "maker", "revise_returned")),
          Map.entry("AC", List.of("SE", "officer", "accept")),
          Map.entry("UC", List.of("AC", "officer", "control")),
          Map.entry("PR", List.of("UC", "officer", "propose")),
          Map.entry("CH", List.of("PR", "controller", "check")),
          Map.entry("RA", List.of("UC", "officer", "propose_refusal")),
          Map.entry("RS", List.of("SE", "officer", "propose_refusal_sent")),
          Map.entry("AP", List.of("CH", "leader", "approve")),
          Map.entry("AD", List.of("AP", "outbox", "")),
          Map.entry("PS", List.of("AD", "outbox", "")),
          Map.entry("CO", List.of("PS", "outbox", "")),
          Map.entry("PT", List.of("PS", "outbox", "returns")),
          Map.entry("RF", List.of("RA", "leader", "refuse")),
          Map.entry("WD", List.of("SE", "first", "withdraw")),
          Map.entry("CA", List.of("DR", "maker", "cancel")));

  final Desk desk;
  private final Map<String, Queue<OutboxMessage>> orders = new HashMap<>();
  private final Map<OutboxMessage, Integer> attempts = new HashMap<>();

  /** How long the latest order that was not answered waits until it is tried again. */
  Duration waits = Duration.ZERO;

  int audited;

  /** The latest line of the audit trail. */
  @Nullable AuditEntry lastAudited;

  private int sent;

  DossiersInState(TestStore store) {
    desk = new Desk(store, this::audit, this::put);
    desk.paper();
    desk.allot(1_000_000_000_000L);
    desk.allot(Desk.SINGLE_SIGNED, 1_000_000_000L);
  }

  /** A new dossier in that state. */
  String in(String state) {
    if (state.equals("DR")) {
      return create(Desk.draft(1000));
    }
    if (state.equals("D1")) {
      return create(Desk.draft(Desk.SINGLE_SIGNED, Desk.voucher(1000)));
    }
    if (state.equals("paper")) {
      return desk.dossiers.recordCounter(worker("officer"), Desk.draft(1000), desk.command()).id();
    }
    if (state.equals("AF")) {
      String id = in("AC");
      desk.store
          .transactions()
          .writing(
              tx ->
                  Sql.in(tx)
                      .update(
                          "UPDATE dossier SET budget_status = 'FAILED_FUND_CHECK' WHERE dossier_id = ?",
                          id));
      return id;
    }
    List<String> step = STEPS.get(state);
    String id = in(step.get(0));
    if (step.get(1).equals("outbox")) {
      boolean silent = step.get(2).equals("silent");
      desk.guard.bankReturns.set(step.get(2).equals("returns") ? 1 : 0);
      desk.guard.silentAnswers.set(silent ? 1 : 0);
      desk.guard.silentLedger.set(silent ? 1 : 0);
      deliver(id, silent);
      desk.guard.silentAnswers.set(0);
      desk.guard.silentLedger.set(0);
    } else {
      long version = desk.row(id).version();
      desk.act(worker(step.get(1)), id, step.get(2), version, "lý do đủ dài", "R99");
    }
    return id;
  }

  /** Everything that an act may change, as one text. */
  String trace(String id) {
    return desk.store
        .transactions()
        .<String>read(
            tx ->
                new DossierTable(Sql.in(tx)).find(id).orElseThrow()
                    + " "
                    + count(tx, "dossier_history", id)
                    + count(tx, "dossier_verdicts", id)
                    + count(tx, "dossier_content", id)
                    + count(tx, "dossier_reason", id)
                    + count(tx, "resolution", id)
                    + count(tx, "dossier_voucher", id)
                    + count(tx, "dossier_signature", id)
                    + count(tx, "dossier_signature WHERE voided = 1 AND dossier_id = ?", id)
                    + count(tx, "budget_posting", id)
                    + count(tx, "dossier_voucher WHERE payment <> 'NONE' AND dossier_id = ?", id)
                    + " audited "
                    + audited
                    + " sent "
                    + sent);
  }

  private static String count(Tx tx, String table, String id) {
    String from = table.contains("WHERE") ? table : table + " WHERE dossier_id = ?";
    return Sql.in(tx).count("SELECT COUNT(*) FROM " + from, id) + " ";
  }

  static Actor worker(String does) {
    return WORKERS.get(does);
  }

  private void audit(Tx tx, AuditEntry entry) {
    audited++;
    lastAudited = entry;
  }

  private void put(Tx tx, OutboxMessage message) {
    sent++;
    orders.computeIfAbsent(message.stream(), id -> new ArrayDeque<>()).add(message);
  }

  /** What waits in a stream, oldest first. */
  List<OutboxMessage> waiting(String stream) {
    return List.copyOf(orders.getOrDefault(stream, new ArrayDeque<>()));
  }

  private String create(NewDossier draft) {
    return desk.dossiers.create(worker("maker"), draft, desk.command()).id();
  }

  /** Delivers the oldest message of the dossier, which is on its way to nobody. */
  void lose(String id) {
    desk.guard.lost.set(1);
    deliver(id, true);
    desk.guard.lost.set(0);
  }

  /** Streams with a message that waits, whose names begin so. */
  List<String> streams(String prefix) {
    return orders.entrySet().stream()
        .filter(stream -> stream.getKey().startsWith(prefix) && !stream.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Delivers every order to look up its payees; returns the dossier. */
  String verified(String id) {
    for (String stream : streams("payee:" + id)) {
      deliver(stream, false);
    }
    return id;
  }

  /** What is known of the payee of its first voucher, as the person sees it. */
  PayeeCheckView payeeCheck(String id, String who) {
    PayeeCheckView check =
        desk.dossiers.find(worker(who), id).orElseThrow().vouchers().get(0).payeeCheck();
    assertNotNull(check);
    return check;
  }

  /** Delivers the oldest message of the dossier. */
  void deliver(String id, boolean silent) {
    OutboxMessage message = silent ? orders.get(id).element() : orders.get(id).remove();
    OutboxHandler handler =
        switch (message.topic()) {
          case Orders.LEDGER_POST -> new LedgerPosting(desk.ground);
          case Orders.PAYMENT_ORDER -> new PaymentOrdering(desk.ground);
          case Orders.BANK_SEND -> new BankPaying(desk.ground);
          case RiskAssessing.TOPIC -> new RiskAssessing(desk.ground);
          case PayeeVerifying.TOPIC -> new PayeeVerifying(desk.ground);
          default -> throw new IllegalStateException("no hand for " + message.topic());
        };
    try {
      handler.handle(new ByHand(message, attempts.merge(message, 1, Integer::sum)));
      assertFalse("an answer came", silent);
    } catch (RetryLater e) {
      assertTrue(e.getMessage(), silent);
      waits = e.waitFor();
    }
  }

  private record ByHand(OutboxMessage message, int attempt) implements OutboxDelivery {
    @Override
    public void done(Tx tx) {}
  }
}
