/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

/** How the bank or the ledger behind a plugin behaves in a test. */
public enum OtherSide {
  /** Pays, or books, what it gets. */
  CARRIES_OUT,
  /** Refuses what it gets, with a reason. */
  REFUSES,
  /** A bank that pays and reports later that the money came back. */
  RETURNS_LATER,
  /** Takes what it gets and never says a word about it. */
  SILENT
}
