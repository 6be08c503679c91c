/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.plugin.simcommon.OurPayment;
import org.dvctt.plugin.simcommon.OurPayment.Status;

/**
 * Callers that keep the rule of the platform: no answer means unknown, ask by the key before
 * sending again, and give up to a person after some time.
 */
record Callers(BankSimulator bank, Outages outages) {
  private static final int TRIES_WITHOUT_ANSWER = 5;

  /** Brings one payment as far as it can be known. */
  OurPayment pay(String orderId, long amount) {
    BankOrder order =
        new BankOrder(
            orderId, new Payee("Công ty A", "", "123", "agribank"), Money.of(amount), "Thanh toán");
    boolean again = false;
    int unanswered = 0;
    while (unanswered < TRIES_WITHOUT_ANSWER) {
      int outage = outages.count();
      try {
        BankAnswer answer = ask(order, again);
        outages.called();
        again = true;
        if (answer.status() != BankAnswer.Status.ACCEPTED) {
          return new OurPayment(orderId, amount, end(order, answer));
        }
      } catch (IllegalStateException e) {
        again = true;
        outages.called();
        // Only silence of a bank that was there all the time counts.
        if (!outages.since(outage)) {
          unanswered++;
        }
      }
    }
    return new OurPayment(orderId, amount, Status.UNKNOWN);
  }

  private BankAnswer ask(BankOrder order, boolean again) {
    if (again) {
      BankAnswer known = bank.query(order.orderId());
      if (known.status() != BankAnswer.Status.NOT_FOUND) {
        return known;
      }
    }
    return bank.send(order);
  }

  private static Status end(BankOrder order, BankAnswer answer) {
    if (!answer.amount().equals(order.amount())) {
      return Status.UNKNOWN;
    }
    return answer.status() == BankAnswer.Status.PAID ? Status.PAID : Status.RETURNED;
  }
}
