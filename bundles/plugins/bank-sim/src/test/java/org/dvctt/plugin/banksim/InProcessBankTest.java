/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.spi.bank.BankChannel;

/** In the JVM of the platform, as the demo runs it. */
public class InProcessBankTest extends BankContract {
  /** Whoever is not answered waits so long; the desk itself is asked at once. */
  private static final Duration LIMIT = Duration.ofMillis(20);

  private BankSimulator bank;

  @Override
  BankChannel open(FaultPlan plan) {
    BankDesk desk =
        new BankDesk(journal(), plan, Duration.ZERO, ReturnRule.NOBODY, InstantSource.system());
    bank = new BankSimulator(new DirectLine(desk, LIMIT));
    return bank;
  }

  @Override
  void end() {
    bank.close();
  }

  @Override
  Path journal() {
    return folder.getRoot().toPath().resolve("plugins/bank-sim/journal.jsonl");
  }
}
