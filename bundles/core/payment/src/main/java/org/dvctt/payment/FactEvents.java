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
import org.dvctt.core.ports.OutboxMessage;

/** Tells the rollout what happened to a dossier, through the outbox. */
final class FactEvents {
  private FactEvents() {}

  /**
   * Puts what happened to the dossier now. Receipt and completion count once for a dossier, however
   * often it is revised; a decision counts once for each version.
   */
  static void put(Acting acting, String kind) {
    DossierRow row = acting.row();
    Instant received = row.firstSentAt().orElse(acting.now);
    boolean once = kind.equals("RECEIVED") || kind.equals("COMPLETED");
    Map<String, Object> event = new LinkedHashMap<>();
    event.put(FactEvent.KIND, kind);
    event.put(FactEvent.DOSSIER, row.id());
    event.put(FactEvent.UNIT, row.unit().value());
    event.put(FactEvent.OFFICE, row.office().value());
    event.put(FactEvent.SERVICE, row.content().service());
    event.put(FactEvent.CHANNEL, row.channel().name());
    event.put(FactEvent.ON, day(acting.now));
    event.put(FactEvent.RECEIVED, day(received));
    event.put(FactEvent.VOUCHERS, row.content().vouchers().size());
    event.put(FactEvent.AMOUNT, row.content().total().dong());
    event.put(FactEvent.ON_TIME, row.dueAt().map(due -> !acting.now.isAfter(due)).orElse(false));
    acting.ground.outbox.put(
        acting.tx,
        OutboxMessage.held(
            FactEvent.TOPIC,
            "fact:" + row.id(),
            row.id() + (once ? "" : "/" + row.contentVersion()) + "/" + kind,
            ContentJson.object(event)));
  }

  private static String day(Instant at) {
    return BusinessClock.day(at).toString();
  }
}
