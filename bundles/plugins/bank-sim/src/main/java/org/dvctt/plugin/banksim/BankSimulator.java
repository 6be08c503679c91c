/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.spi.bank.BankChannel;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A simulated bank: it accepts a payment first and settles it (paid or returned) some time later,
 * so that a caller has to ask again. It remembers its payments over restarts.
 */
@Component(
    service = BankChannel.class,
    configurationPid = "org.dvctt.plugin.banksim",
    property = BankChannel.PLUGIN_ID + "=bank-sim")
@Designate(ocd = BankSimSettings.class)
public final class BankSimulator implements BankChannel {
  private final Duration delay;
  private final String returnPayee;
  private final String returnReason;
  private final InstantSource clock;
  private final Map<String, Payment> payments = new HashMap<>();
  private final Journal journal;

  private record Payment(String payee, String account, Instant acceptedAt, BankAnswer answer) {}

  @Activate
  public BankSimulator(BundleContext context, BankSimSettings settings) {
    this(
        journal(context),
        Duration.ofMillis(settings.delay_ms()),
        settings.return_payee(),
        settings.return_reason(),
        InstantSource.system());
  }

  BankSimulator(
      Path journal, Duration delay, String returnPayee, String returnReason, InstantSource clock) {
    this.delay = delay;
    this.returnPayee = returnPayee;
    this.returnReason = returnReason;
    this.clock = clock;
    this.journal = Journal.open(journal, this::remember);
  }

  @Override
  public synchronized BankAnswer send(BankOrder order) {
    Payment first = payments.get(order.orderId());
    if (first == null) {
      return record(order.orderId(), accepted(order));
    }
    if (!first.answer.amount().equals(order.amount())
        || !first.account.equals(order.payee().account())) {
      throw new IllegalStateException("order " + order.orderId() + " came with other content");
    }
    return query(order.orderId());
  }

  @Override
  public synchronized BankAnswer query(String orderId) {
    Payment payment = payments.get(orderId);
    if (payment == null) {
      return new BankAnswer(Status.NOT_FOUND, Money.ZERO, "", "");
    }
    boolean due = !clock.instant().isBefore(payment.acceptedAt.plus(delay));
    if (payment.answer.status() == Status.ACCEPTED && due) {
      return record(orderId, settled(payment));
    }
    return payment.answer;
  }

  @Override
  public BankNews news(String after) {
    return new BankNews(List.of(), after);
  }

  @Deactivate
  public synchronized void close() {
    journal.close();
  }

  private Payment accepted(BankOrder order) {
    String reference = "SIM%08d".formatted(payments.size() + 1);
    return new Payment(
        order.payee().name(),
        order.payee().account(),
        clock.instant(),
        new BankAnswer(Status.ACCEPTED, order.amount(), reference, ""));
  }

  private Payment settled(Payment payment) {
    boolean returned = !returnPayee.isEmpty() && payment.payee.matches(returnPayee);
    BankAnswer answer =
        new BankAnswer(
            returned ? Status.RETURNED : Status.PAID,
            payment.answer.amount(),
            payment.answer.reference(),
            returned ? returnReason : "");
    return new Payment(payment.payee, payment.account, payment.acceptedAt, answer);
  }

  private BankAnswer record(String orderId, Payment payment) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("order", orderId);
    event.put("payee", payment.payee);
    event.put("account", payment.account);
    event.put("accepted_at", payment.acceptedAt.toString());
    event.put("amount", payment.answer.amount().dong());
    event.put("status", payment.answer.status().name());
    event.put("reference", payment.answer.reference());
    event.put("reason", payment.answer.reason());
    journal.append(event);
    remember(event);
    return payment.answer;
  }

  private void remember(JsonNode event) {
    BankAnswer answer =
        new BankAnswer(
            Status.valueOf(event.get("status").asText()),
            Money.of(event.get("amount").asLong()),
            event.get("reference").asText(),
            event.get("reason").asText());
    payments.put(
        event.get("order").asText(),
        new Payment(
            event.get("payee").asText(),
            event.get("account").asText(),
            Instant.parse(event.get("accepted_at").asText()),
            answer));
  }

  private static Path journal(BundleContext context) {
    String data = context.getProperty("dvctt.data");
    if (data == null) {
      throw new IllegalStateException("the system property dvctt.data is not set");
    }
    return Path.of(data, "plugins", "bank-sim", "journal.jsonl");
  }
}
