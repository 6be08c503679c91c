/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.dvctt.plugin.simcommon.Event;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.Fields;

/**
 * One payment as the bank has it.
 *
 * @param at when it got its status
 * @param amount đồng as ordered and paid
 * @param fault the one it was taken in hand with
 */
record BankPayment(
    String orderId,
    String payee,
    String account,
    long amount,
    Instant at,
    Status status,
    String reference,
    String reason,
    Fault fault) {
  /** What a bank says that has it; the words of {@code BankAnswer}. */
  enum Status {
    ACCEPTED,
    PAID,
    RETURNED
  }

  /** By how much a bank that says a wrong amount is wrong, in đồng. */
  private static final long WRONG_BY = 1_000;

  BankPayment now(Status status, Instant at, String reason) {
    return new BankPayment(orderId, payee, account, amount, at, status, reference, reason, fault);
  }

  /** Whether nothing more will happen by itself. */
  boolean ended() {
    return status == Status.RETURNED || (status == Status.PAID && fault != Fault.RETURN_LATE);
  }

  /** When the next thing happens by itself. */
  Instant due(Duration delay, FaultPlan plan) {
    if (status == Status.PAID) {
      return at.plus(plan.returnLate());
    }
    return at.plus(delay).plus(fault == Fault.PAY_LATE ? plan.payLate() : Duration.ZERO);
  }

  boolean sameContent(String otherAccount, long otherAmount) {
    return account.equals(otherAccount) && amount == otherAmount;
  }

  /** How often the news tell that it got this status by itself. */
  int told() {
    return switch (fault) {
      case TWICE -> status == Status.PAID ? 2 : 0;
      case PAY_LATE -> status == Status.PAID ? 1 : 0;
      case RETURN_LATE -> status == Status.RETURNED ? 1 : 0;
      default -> 0;
    };
  }

  /** What the bank says about it. */
  Fields answer() {
    long wrong = amount > WRONG_BY ? amount - WRONG_BY : amount + WRONG_BY;
    return Fields.NONE
        .with("status", status.name())
        .with("amount", fault == Fault.WRONG_AMOUNT ? wrong : amount)
        .with("reference", reference)
        .with("reason", reason);
  }

  /** As a line of the journal. */
  Fields event(String kind) {
    return Fields.NONE
        .with(Event.FIELD, kind)
        .with("order", orderId)
        .with("payee", payee)
        .with("account", account)
        .with("amount", amount)
        .with("at", at.toString())
        .with("status", status.name())
        .with("reference", reference)
        .with("reason", reason)
        .with("fault", fault.word());
  }

  /** From a line of the journal; the oldest ones have no fault and another name for the time. */
  static BankPayment of(Fields event) {
    String fault = event.has("fault") ? event.text("fault") : Fault.NONE.word();
    return new BankPayment(
        event.text("order"),
        event.text("payee"),
        event.text("account"),
        event.whole("amount"),
        Instant.parse(event.text(event.has("at") ? "at" : "accepted_at")),
        Status.valueOf(event.text("status")),
        event.text("reference"),
        event.text("reason"),
        Fault.valueOf(fault.toUpperCase(Locale.ROOT)));
  }
}
