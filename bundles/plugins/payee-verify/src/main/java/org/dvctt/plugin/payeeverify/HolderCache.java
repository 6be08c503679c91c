/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.PayeeAccount;

/**
 * Who holds what, for a while: the payees of one dossier come in several questions, and the same
 * ones again when it is sent. Only holders: an account that was not there may be opened meanwhile.
 */
final class HolderCache {
  private record Kept(AccountHolder holder, Instant until) {}

  private final Map<PayeeAccount, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private final Duration time;
  private final InstantSource clock;

  /**
   * @param most accounts; what was not asked for longest goes first
   */
  HolderCache(int most, Duration time, InstantSource clock) {
    this.most = most;
    this.time = time;
    this.clock = clock;
  }

  synchronized Optional<AccountHolder> find(PayeeAccount account) {
    Kept found = kept.get(account);
    if (found == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(found.until())) {
      kept.remove(account);
      return Optional.empty();
    }
    return Optional.of(found.holder());
  }

  synchronized void keep(AccountHolder holder) {
    if (holder.known() != AccountHolder.Known.HELD) {
      return;
    }
    kept.put(holder.account(), new Kept(holder, clock.instant().plus(time)));
    Iterator<PayeeAccount> oldest = kept.keySet().iterator();
    while (kept.size() > most) {
      oldest.next();
      oldest.remove();
    }
  }

  synchronized int size() {
    return kept.size();
  }
}
