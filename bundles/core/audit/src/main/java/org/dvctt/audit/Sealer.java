/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.LeasedRounds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Chains committed rows each second, on the one node that holds the lease. */
@Component(service = Sealer.class, immediate = true)
public final class Sealer {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /**
   * Numbers that were passed by longer ago are looked at by the full look, not by the usual one.
   */
  private static final int ROUNDS_LOOKED_BACK = 300;

  private static final int FULL_LOOK_EVERY = 600;

  private final Transactions transactions;
  private final Leases leases;
  private final LeasedRounds rounds;
  private volatile Instant lastEmpty = Instant.now();
  private int round;

  /** Highest sealed number at the end of each of the last rounds, the oldest first. */
  private final Deque<Long> tops = new ArrayDeque<>();

  /**
   * What is sealed up to the head {@link #known}; read anew when another node went on meanwhile.
   */
  private SealedRows sealed = new SealedRows();

  private long known = -1;

  @Activate
  public Sealer(
      @Reference Transactions transactions,
      @Reference Leases leases,
      @Reference(target = "(context=audit)") StoreReady tables) {
    this.transactions = transactions;
    this.leases = leases;
    this.rounds = new LeasedRounds("audit-sealer", EVERY, leases, this::sealAll, this::watch);
  }

  @Deactivate
  void stop() throws InterruptedException {
    rounds.stop();
  }

  /** Seconds for which there has been an unsealed tail. */
  long unsealedSeconds() {
    return Math.max(0, Duration.between(lastEmpty, Instant.now()).toSeconds() - 2);
  }

  private void sealAll(Leases.Lease lease) {
    long above = lookedBack();
    int rows;
    do {
      Chain.Sealed done =
          transactions.<Chain.Sealed>write(
              tx -> {
                leases.check(tx, lease);
                learn(tx);
                return Chain.seal(tx, sealed, above);
              });
      // Only now: what was rolled back is not sealed.
      done.runs().forEach(sealed::add);
      known = done.head();
      rows = done.rows();
    } while (rows == Chain.BATCH);
    lastEmpty = Instant.now();
  }

  /** Another node seals; is it up to date? */
  private void watch() {
    long above = lookedBack();
    boolean waits =
        transactions.<Boolean>read(
            tx -> {
              learn(tx);
              return Chain.waits(tx, sealed, above);
            });
    if (!waits) {
      lastEmpty = Instant.now();
    }
  }

  private void learn(Tx tx) {
    long head = Chain.head(tx).number();
    if (head != known) {
      sealed = Chain.sealed(tx);
      known = head;
    }
  }

  /** Above which number this round looks. */
  private long lookedBack() {
    long above = tops.size() < ROUNDS_LOOKED_BACK ? 0 : tops.removeFirst();
    tops.addLast(sealed.top());
    return round++ % FULL_LOOK_EVERY == 0 ? 0 : above;
  }
}
