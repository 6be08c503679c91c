/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.PluginRef;

/** Keeps what candidates judged, for {@link #DAYS} days. */
final class ShadowBook {
  /** So long it is kept and told, also when the candidate is one no more. */
  static final int DAYS = 30;

  private final Transactions transactions;
  private final Clock clock;

  ShadowBook(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Adds to what is kept, in one transaction. */
  void add(Map<Tallies.Key, Tally> tallies) {
    transactions.writing(
        tx -> {
          ShadowTable table = new ShadowTable(tx);
          tallies.forEach(table::add);
        });
  }

  ShadowReport report(PluginRef candidate) {
    TreeSet<String> against = new TreeSet<>();
    Tally tally =
        transactions.<Tally>read(tx -> new ShadowTable(tx).read(candidate, first(), against));
    return tally.report(candidate, Tally.against(against));
  }

  void forget(PluginRef candidate) {
    transactions.writing(tx -> new ShadowTable(tx).forget(candidate));
  }

  /** Takes out what is too old; returns how many rows. */
  int expire() {
    return transactions.<Integer>write(tx -> new ShadowTable(tx).expire(first()));
  }

  private LocalDate first() {
    return BusinessClock.day(clock.instant()).minusDays(DAYS);
  }
}
