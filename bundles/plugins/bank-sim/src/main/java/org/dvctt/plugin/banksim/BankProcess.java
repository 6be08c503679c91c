/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.time.InstantSource;
import java.util.Arrays;
import org.dvctt.plugin.simcommon.SimProcess;

/**
 * The bank as a process of its own: {@code java -jar … --port 8601 --journal bank.jsonl}; its
 * directory of names: {@code java -jar … names --port 8603}.
 */
public final class BankProcess {
  private BankProcess() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("names")) {
      NameProcess.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    new SimProcess(
            "bank-sim",
            BankDesk.FAULTS,
            (journal, plan, delay) ->
                new BankDesk(journal, plan, delay, ReturnRule.NOBODY, InstantSource.system()))
        .main(arguments);
  }
}
