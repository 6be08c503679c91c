/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/** Opens transactions. One act is one transaction; transactions are never nested. */
public interface Transactions {
  /**
   * Work done inside a transaction. It may run more than once, so it has no effect outside the
   * transaction.
   */
  @FunctionalInterface
  interface Work<T extends @org.jspecify.annotations.Nullable Object> {
    T in(Tx tx);
  }

  /** Work without a result. */
  @FunctionalInterface
  interface Act {
    void in(Tx tx);
  }

  /**
   * Runs the work and commits. Deadlocks, lock time-outs and serialization failures are tried again
   * a few times with growing waits; any exception of the work rolls back and goes to the caller
   * unchanged.
   *
   * @throws org.dvctt.model.Refused UNAVAILABLE when it could not be done after all tries
   */
  <T extends @org.jspecify.annotations.Nullable Object> T write(Work<T> work);

  /** As {@link #write} for work without a result. */
  default void writing(Act act) {
    this.<Boolean>write(
        tx -> {
          act.in(tx);
          return Boolean.TRUE;
        });
  }

  /** Runs reading work in a read-only transaction. */
  <T extends @org.jspecify.annotations.Nullable Object> T read(Work<T> work);

  /** True when this thread has a transaction open. */
  boolean active();
}
