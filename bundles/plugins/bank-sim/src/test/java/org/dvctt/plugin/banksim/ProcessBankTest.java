/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.nio.file.Path;
import java.time.Duration;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.HttpLine;
import org.dvctt.plugin.simprobe.OutsideSimulator;
import org.dvctt.plugin.simprobe.Program;
import org.dvctt.spi.bank.BankChannel;

/** As a process of its own, which is killed each time and started again on its journal. */
public class ProcessBankTest extends BankContract {
  /** Long enough for a busy machine to take the request in. */
  private static final Duration LIMIT = Duration.ofMillis(2_000);

  private OutsideSimulator outside;

  @Override
  BankChannel open(FaultPlan plan) {
    outside = OutsideSimulator.start(Program.main(BankProcess.class), home(), plan, 0);
    return new BankSimulator(HttpLine.to(outside.address(), false, LIMIT));
  }

  @Override
  void end() {
    outside.close();
  }

  @Override
  Path journal() {
    return outside.journal();
  }

  private Path home() {
    return folder.getRoot().toPath().resolve("bank");
  }
}
