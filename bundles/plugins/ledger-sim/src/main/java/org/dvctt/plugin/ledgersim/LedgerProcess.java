/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import org.dvctt.plugin.simcommon.SimProcess;

/** The ledger as a process of its own: {@code java -jar … --port 8602 --journal ledger.jsonl}. */
public final class LedgerProcess {
  private LedgerProcess() {}

  public static void main(String[] arguments) {
    new SimProcess(
            "ledger-sim",
            LedgerDesk.FAULTS,
            (journal, plan, delay) -> new LedgerDesk(journal, plan, RefusalRule.NONE))
        .main(arguments);
  }
}
