/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;

/** Everything happens in one transaction that somebody else opened and will roll back. */
record InOneTransaction(Tx tx) implements Transactions {
  @Override
  public <T> T write(Work<T> work) {
    return work.in(tx);
  }

  @Override
  public <T> T read(Work<T> work) {
    return work.in(tx);
  }

  @Override
  public boolean active() {
    return true;
  }
}
