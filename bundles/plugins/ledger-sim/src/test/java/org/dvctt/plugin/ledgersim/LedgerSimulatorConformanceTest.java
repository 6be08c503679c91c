/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.JournalReader;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.testkit.junit.LedgerGatewayConformance;
import org.dvctt.testkit.junit.OtherSide;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** The simulator keeps what every gateway keeps; more of it is in {@link LedgerContract}. */
public class LedgerSimulatorConformanceTest extends LedgerGatewayConformance {
  private static final Map<OtherSide, Fault> FAULTS =
      Map.of(OtherSide.REFUSES, Fault.REFUSE, OtherSide.SILENT, Fault.MUTE);
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private LedgerSimulator ledger;

  @Override
  protected LedgerGateway open(OtherSide behaviour) {
    Fault fault = FAULTS.get(behaviour);
    FaultPlan plan =
        fault == null
            ? FaultPlan.NONE
            : new FaultPlan(
                7, Map.of(fault, 100), Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO);
    LedgerDesk desk = new LedgerDesk(journal(), plan, RefusalRule.NONE);
    ledger = new LedgerSimulator(new DirectLine(desk, Duration.ofMillis(200)));
    return ledger;
  }

  @Override
  protected void close() {
    ledger.close();
  }

  @Override
  protected void answers() {
    // It answers at once.
  }

  @Override
  protected int received(String orderId) {
    return JournalReader.read(journal()).get(orderId).taken();
  }

  private Path journal() {
    return folder.getRoot().toPath().resolve("journal.jsonl");
  }
}
