/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.time.InstantSource;
import org.dvctt.plugin.simcommon.SimProcess;

/** The bank as a process of its own: {@code java -jar … --port 8601 --journal bank.jsonl}. */
public final class BankProcess {
  private BankProcess() {}

  public static void main(String[] arguments) {
    new SimProcess(
            "bank-sim",
            BankDesk.FAULTS,
            (journal, plan, delay) ->
                new BankDesk(journal, plan, delay, ReturnRule.NOBODY, InstantSource.system()))
        .main(arguments);
  }
}
