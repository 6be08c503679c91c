/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import java.nio.file.Path;
import java.time.Duration;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.spi.ledger.LedgerGateway;

/** In the JVM of the platform, as the demo runs it. */
public class InProcessLedgerTest extends LedgerContract {
  /** Whoever is not answered waits so long; the desk itself is asked at once. */
  private static final Duration LIMIT = Duration.ofMillis(20);

  private LedgerSimulator ledger;

  @Override
  LedgerGateway open(FaultPlan plan) {
    LedgerDesk desk = new LedgerDesk(journal(), plan, RefusalRule.NONE);
    ledger = new LedgerSimulator(new DirectLine(desk, LIMIT));
    return ledger;
  }

  @Override
  void end() {
    ledger.close();
  }

  @Override
  Path journal() {
    return folder.getRoot().toPath().resolve("plugins/ledger-sim/journal.jsonl");
  }
}
