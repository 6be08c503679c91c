/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.JournalReader;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.testkit.junit.BankChannelConformance;
import org.dvctt.testkit.junit.OtherSide;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** The simulator keeps what every channel keeps; more of it is in {@link BankContract}. */
public class BankSimulatorConformanceTest extends BankChannelConformance {
  private static final Map<OtherSide, Fault> FAULTS =
      Map.of(
          OtherSide.REFUSES, Fault.REFUSE,
          OtherSide.RETURNS_LATER, Fault.RETURN_LATE,
          OtherSide.SILENT, Fault.MUTE);
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private BankSimulator bank;

  @Override
  protected BankChannel open(OtherSide behaviour) {
    Fault fault = FAULTS.get(behaviour);
    FaultPlan plan =
        fault == null
            ? FaultPlan.NONE
            : new FaultPlan(
                7, Map.of(fault, 100), Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO);
    BankDesk desk =
        new BankDesk(journal(), plan, Duration.ZERO, ReturnRule.NOBODY, InstantSource.system());
    bank = new BankSimulator(new DirectLine(desk, Duration.ofMillis(200)));
    return bank;
  }

  @Override
  protected void close() {
    bank.close();
  }

  @Override
  protected void answers() {
    // What is due happens when it is asked next.
  }

  @Override
  protected int received(String orderId) {
    return Files.exists(journal()) ? JournalReader.read(journal()).get(orderId).taken() : 0;
  }

  private Path journal() {
    return folder.getRoot().toPath().resolve("journal.jsonl");
  }
}
