/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.plugin.banksim.BankPayment.Status;
import org.dvctt.plugin.simcommon.Desk;
import org.dvctt.plugin.simcommon.Event;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Journal;
import org.dvctt.plugin.simcommon.Rejected;
import org.dvctt.plugin.simcommon.Reply;
import org.dvctt.plugin.simcommon.Sendings;

/**
 * The bank itself. It accepts a payment first and settles it (paid or returned) some time later;
 * the same order id again is answered from the journal and pays nothing.
 */
final class BankDesk implements Desk {
  static final String SEND = "/send";
  static final String QUERY = "/query";
  static final String NEWS = "/news";

  /** What this bank can do wrong. */
  static final Set<Fault> FAULTS = EnumSet.allOf(Fault.class);

  private static final String REFUSED = "Ngân hàng mô phỏng trả lại theo kịch bản lỗi.";
  private static final String LATE = "Ngân hàng mô phỏng trả lại sau khi đã chi.";

  private final FaultPlan plan;
  private final Duration delay;
  private final ReturnRule returns;
  private final InstantSource clock;
  private final Sendings sendings = new Sendings();
  private final BankNewsBook news = new BankNewsBook();
  private final Map<String, BankPayment> payments = new HashMap<>();

  /** Those to which something will happen by itself, the oldest first. */
  private final Map<String, BankPayment> open = new LinkedHashMap<>();

  private final Journal journal;

  /**
   * @param delay from acceptance to settlement
   */
  BankDesk(Path journal, FaultPlan plan, Duration delay, ReturnRule returns, InstantSource clock) {
    this.plan = plan;
    this.delay = delay;
    this.returns = returns;
    this.clock = clock;
    this.journal = Journal.open(journal, this::heard);
  }

  @Override
  public Set<String> paths() {
    return Set.of(SEND, QUERY, NEWS);
  }

  @Override
  public synchronized Reply answer(String path, Fields request) {
    goOn();
    return switch (path) {
      case SEND -> send(request);
      case QUERY -> query(request.text("order"));
      case NEWS -> Reply.now(news.after(request.text("after")));
      default -> throw new Rejected(404, "NO_SUCH_PATH", "there is " + paths());
    };
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private Reply send(Fields request) {
    String id = request.text("order");
    Fields payee = request.object("payee");
    String account = payee.text("account");
    long amount = request.whole("amount");
    if (id.isBlank() || amount <= 0) {
      throw Rejected.malformed("an order has an id and an amount of at least 1 đồng");
    }
    Fault fault = plan.of(id, sendings.next(id));
    BankPayment known = payments.get(id);
    if (known == null) {
      if (fault == Fault.LOST) {
        write(List.of(Event.sending(Event.LOST, id, amount)));
        return Reply.never();
      }
      BankPayment first = first(id, payee, amount, fault);
      write(List.of(first.event(Event.FIRST)));
      return Reply.toSending(first.answer(), fault, plan);
    }
    if (!known.sameContent(account, amount)) {
      write(List.of(Event.sending(Event.OTHER, id, amount)));
      throw Rejected.otherContent(id);
    }
    write(List.of(Event.sending(Event.AGAIN, id, amount)));
    return known.fault() == Fault.MUTE
        ? Reply.never()
        : Reply.toSending(known.answer(), fault.passing() ? fault : Fault.NONE, plan);
  }

  private Reply query(String id) {
    BankPayment payment = payments.get(id);
    if (payment == null) {
      return Reply.now(
          Fields.NONE
              .with("status", "NOT_FOUND")
              .with("amount", 0)
              .with("reference", "")
              .with("reason", ""));
    }
    return payment.fault() == Fault.MUTE ? Reply.never() : Reply.now(payment.answer());
  }

  private BankPayment first(String id, Fields payee, long amount, Fault fault) {
    boolean refused = fault == Fault.REFUSE;
    return new BankPayment(
        id,
        payee.text("name"),
        payee.text("account"),
        amount,
        clock.instant(),
        refused ? Status.RETURNED : Status.ACCEPTED,
        "SIM%08d".formatted(payments.size() + 1),
        refused ? REFUSED : "",
        fault);
  }

  /** What has become due since the last request happens now. */
  private void goOn() {
    Instant now = clock.instant();
    List<Fields> events = new ArrayList<>();
    for (BankPayment payment : open.values()) {
      if (!now.isBefore(payment.due(delay, plan))) {
        events.add(next(payment, now).event(Event.SETTLED));
      }
    }
    write(events);
  }

  private BankPayment next(BankPayment payment, Instant now) {
    if (payment.status() == Status.PAID) {
      return payment.now(Status.RETURNED, now, LATE);
    }
    return returns.applies(payment.payee())
        ? payment.now(Status.RETURNED, now, returns.reason())
        : payment.now(Status.PAID, now, "");
  }

  /** On disk first, known and answered afterwards. */
  private void write(List<Fields> events) {
    journal.append(events);
    events.forEach(this::heard);
  }

  private void heard(Fields event) {
    sendings.heard(event);
    if (!event.has("status")) {
      return;
    }
    BankPayment payment = BankPayment.of(event);
    payments.put(payment.orderId(), payment);
    if (payment.ended()) {
      open.remove(payment.orderId());
    } else {
      open.put(payment.orderId(), payment);
    }
    if (Event.kind(event).equals(Event.SETTLED)) {
      news.heard(payment);
    }
  }
}
