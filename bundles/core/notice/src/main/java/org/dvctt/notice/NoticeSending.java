/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.util.EnumMap;
import java.util.Map;
import org.dvctt.core.ports.Leases;
import org.dvctt.model.NoticeMedium;
import org.dvctt.store.LeasedRounds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends what is due, each medium in rounds of its own: a mail server that hangs holds up no SMS,
 * and neither holds up the outbox, where payments are.
 */
@Component(service = NoticeSending.class, immediate = true)
public final class NoticeSending {
  private final Map<NoticeMedium, LeasedRounds> rounds = new EnumMap<>(NoticeMedium.class);

  @Activate
  public NoticeSending(@Reference Ground ground, @Reference Leases leases) {
    for (NoticeMedium medium : NoticeMedium.values()) {
      NoticeRound round = new NoticeRound(ground, leases, medium);
      rounds.put(
          medium,
          new LeasedRounds(
              "notice-" + medium, ground.settings.round(), leases, round::run, () -> {}));
    }
  }

  @Deactivate
  void stop() throws InterruptedException {
    for (LeasedRounds each : rounds.values()) {
      each.stop();
    }
  }
}
