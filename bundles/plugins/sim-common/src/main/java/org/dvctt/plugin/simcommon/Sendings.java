/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.util.HashMap;
import java.util.Map;

/** How often each order was sent, as the journal has it: what the fault plan decides by. */
public final class Sendings {
  private final Map<String, Integer> received = new HashMap<>();

  /** Takes in one line of the journal, at opening or when it was written. */
  public void heard(Fields event) {
    if (!Event.kind(event).equals(Event.SETTLED)) {
      received.merge(event.text("order"), 1, Integer::sum);
    }
  }

  /** Which sending of the order the next one is; 1 for the first. */
  public int next(String orderId) {
    return received.getOrDefault(orderId, 0) + 1;
  }
}
