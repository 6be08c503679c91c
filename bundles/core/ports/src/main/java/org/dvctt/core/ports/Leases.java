/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.Duration;
import java.util.Optional;

/**
 * Named leases with a fencing token, in the database, on system time: one node at a time does a
 * background job.
 */
public interface Leases {
  /**
   * A held lease.
   *
   * @param token grows with each new holder
   */
  record Lease(String name, long token) {}

  /** Takes or renews the lease for this node; empty while another node holds it. */
  Optional<Lease> take(String name, Duration time);

  /**
   * Checks in the transaction that the lease is still held.
   *
   * @throws LeaseLost when it is not
   */
  void check(Tx tx, Lease lease);

  /** Gives the lease back early. */
  void release(Lease lease);
}
