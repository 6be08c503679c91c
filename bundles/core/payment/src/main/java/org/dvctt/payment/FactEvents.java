/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.FactEvent;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.Tx;

/** Tells the rollout what happened to a dossier, through the outbox. */
final class FactEvents {
  private FactEvents() {}

  static void put(
      Outbox outbox, Tx tx, DossierRow row, String kind, Instant received, Instant now) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put(FactEvent.KIND, kind);
    event.put(FactEvent.DOSSIER, row.id());
    event.put(FactEvent.UNIT, row.unit().value());
    event.put(FactEvent.OFFICE, row.office().value());
    event.put(FactEvent.SERVICE, row.content().service());
    event.put(FactEvent.CHANNEL, row.channel());
    event.put(FactEvent.ON, day(now));
    event.put(FactEvent.RECEIVED, day(received));
    event.put(FactEvent.VOUCHERS, row.content().vouchers().size());
    event.put(FactEvent.AMOUNT, row.content().total().dong());
    event.put(FactEvent.ON_TIME, row.dueAt().map(due -> !now.isAfter(due)).orElse(false));
    outbox.put(
        tx,
        new OutboxMessage(
            FactEvent.TOPIC,
            "fact:" + row.unit(),
            row.id() + "/" + row.contentVersion() + "/" + kind,
            ContentJson.object(event)));
  }

  private static String day(Instant at) {
    return BusinessClock.day(at).toString();
  }
}
