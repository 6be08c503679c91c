/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

/** What a line in a journal tells. */
public final class Event {
  /** The field that holds it. */
  public static final String FIELD = "event";

  /** Received and taken: the line has the status that it got. */
  public static final String FIRST = "first";

  /** Received once more: nothing done. */
  public static final String AGAIN = "again";

  /** Received and thrown away, by the fault plan. */
  public static final String LOST = "lost";

  /** Received under a known key with other content: nothing done. */
  public static final String OTHER = "other";

  /** Went on by itself: paid, or come back. */
  public static final String SETTLED = "settled";

  private Event() {}

  /** A line about a sending that changed nothing. */
  public static Fields sending(String kind, String orderId, long amount) {
    return Fields.NONE.with(FIELD, kind).with("order", orderId).with("sent_amount", amount);
  }

  /** What the line tells; the oldest journals have no such field. */
  public static String kind(Fields event) {
    String kind = event.textOrEmpty(FIELD);
    if (!kind.isEmpty()) {
      return kind;
    }
    boolean first = event.has("dossier") || event.textOrEmpty("status").equals("ACCEPTED");
    return first ? FIRST : SETTLED;
  }
}
