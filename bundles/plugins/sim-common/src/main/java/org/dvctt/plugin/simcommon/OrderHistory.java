/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

/**
 * What a journal says about one order.
 *
 * @param received how often it was sent to the simulator, lost and refused sendings included
 * @param taken how often it was taken in hand as if it were new: more than once is a double
 * @param carriedOut how often the bank paid it or the ledger posted it: more than once is a double
 * @param otherContent how often it came with other content than the first time
 * @param amount đồng as paid or posted, 0 when nothing but lost sendings is known
 * @param status the last one: ACCEPTED, PAID, RETURNED, POSTED, REFUSED, or LOST
 */
public record OrderHistory(
    String orderId,
    int received,
    int taken,
    int carriedOut,
    int otherContent,
    long amount,
    String status) {
  /** The status of an order that was received and thrown away. */
  public static final String LOST = "LOST";

  static OrderHistory of(String orderId) {
    return new OrderHistory(orderId, 0, 0, 0, 0, 0, LOST);
  }

  OrderHistory and(Fields event) {
    String kind = Event.kind(event);
    String now = event.textOrEmpty("status");
    boolean done = now.equals("PAID") || now.equals("POSTED");
    return new OrderHistory(
        orderId,
        received + (kind.equals(Event.SETTLED) ? 0 : 1),
        taken + (kind.equals(Event.FIRST) ? 1 : 0),
        carriedOut + (done ? 1 : 0),
        otherContent + (kind.equals(Event.OTHER) ? 1 : 0),
        now.isEmpty() ? amount : event.whole(event.has("total") ? "total" : "amount"),
        now.isEmpty() ? status : now);
  }
}
