/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * An open transaction. Whoever takes one as an argument takes part in it; nobody but {@link
 * Transactions} opens or ends one.
 */
public interface Tx {
  /**
   * Runs the action after the commit, on the committing thread; never when the transaction is
   * rolled back.
   */
  void afterCommit(Runnable action);
}
