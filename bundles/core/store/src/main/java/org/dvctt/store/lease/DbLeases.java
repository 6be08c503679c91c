/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Leases as rows. The clocks of the nodes must agree to within seconds; when they don't, a lease
 * may change hands early, which the token makes harmless.
 */
@Component
public final class DbLeases implements Leases {
  /** A start is a holder of its own: what the process before it held is not ours. */
  private final String holder = UUID.randomUUID().toString();

  private final Transactions transactions;
  private final Clock clock;

  @Activate
  public DbLeases(
      @Reference Transactions transactions,
      @Reference(target = "(context=store)") StoreReady ready) {
    this(transactions, Clock.systemUTC());
  }

  private DbLeases(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * With a clock of one's own. No constructor: component runtimes tell constructors apart by the
   * number of their arguments and log an error about the one that does not fit.
   */
  public static DbLeases on(Transactions transactions, Clock clock) {
    return new DbLeases(transactions, clock);
  }

  @Override
  public Optional<Lease> take(String name, Duration time) {
    return transactions.write(tx -> take(Sql.in(tx), name, clock.instant(), time));
  }

  @Override
  public void check(Tx tx, Lease lease) {
    // The shared lock keeps a taker out until this transaction ends, and lets other deliveries
    // through.
    boolean held =
        Sql.in(tx)
            .oneShared(
                "SELECT token, holder FROM lease WHERE lease_name = ?",
                row -> row.number("token") == lease.token() && row.text("holder").equals(holder),
                lease.name())
            .orElse(false);
    if (!held) {
      throw new LeaseLost("lease " + lease.name() + " " + lease.token() + " is no longer held");
    }
  }

  @Override
  public void release(Lease lease) {
    transactions.writing(
        tx ->
            Sql.in(tx)
                .update(
                    "UPDATE lease SET held_until = ? WHERE lease_name = ? AND holder = ? AND token = ?",
                    Instant.EPOCH,
                    lease.name(),
                    holder,
                    lease.token()));
  }

  private Optional<Lease> take(Sql sql, String name, Instant now, Duration time) {
    Instant until = now.plus(time);
    int renewed =
        sql.update(
            "UPDATE lease SET held_until = ? WHERE lease_name = ? AND holder = ? AND held_until > ?",
            until,
            name,
            holder,
            now);
    if (renewed == 0) {
      int taken =
          sql.update(
              "UPDATE lease SET holder = ?, token = token + 1, held_until = ?"
                  + " WHERE lease_name = ? AND held_until <= ?",
              holder,
              until,
              name,
              now);
      boolean mine =
          taken == 1
              || sql.insert(
                  "INSERT INTO lease (lease_name, holder, token, held_until) VALUES (?, ?, ?, ?)",
                  name,
                  holder,
                  1L,
                  until);
      if (!mine) {
        return Optional.empty();
      }
    }
    return sql.one(
        "SELECT token FROM lease WHERE lease_name = ?",
        row -> new Lease(name, row.number("token")),
        name);
  }
}
