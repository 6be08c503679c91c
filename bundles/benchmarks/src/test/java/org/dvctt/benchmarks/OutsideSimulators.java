/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dvctt.plugin.banksim.BankProcess;
import org.dvctt.plugin.ledgersim.LedgerProcess;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.JournalCheck;
import org.dvctt.plugin.simcommon.OurPayment;
import org.dvctt.plugin.simprobe.OutsideSimulator;
import org.dvctt.plugin.simprobe.Program;

/**
 * Bank and ledger as processes of their own for a run of many orders: started with a plan, leading
 * the plugins to them, killed and started again at will, compared with our books at the end.
 *
 * @param bank outside
 * @param ledger outside
 */
record OutsideSimulators(OutsideSimulator bank, OutsideSimulator ledger) implements AutoCloseable {
  private static final int DELAY_MS = 300;

  /** How long the plugins wait for an answer. */
  private static final int LIMIT_MS = 1_000;

  /** What both can do wrong, and what only a bank can. */
  private static final List<Fault> LEDGER_FAULTS =
      List.of(Fault.SLOW, Fault.REFUSE, Fault.SILENT, Fault.LOST, Fault.TWICE, Fault.MUTE);

  private static final List<Fault> BANK_FAULTS =
      List.of(
          Fault.SLOW,
          Fault.REFUSE,
          Fault.SILENT,
          Fault.LOST,
          Fault.TWICE,
          Fault.WRONG_AMOUNT,
          Fault.RETURN_LATE,
          Fault.PAY_LATE,
          Fault.MUTE);

  /**
   * Starts both under {@code percent} % faults, spread over all kinds.
   *
   * @param folder for their journals and plans
   * @param seed print it: the same seed decides the same about the same order ids
   */
  static OutsideSimulators start(Path folder, long seed, int percent) {
    FaultPlan bank = plan(seed, percent, BANK_FAULTS);
    FaultPlan ledger = plan(seed + 1, percent, LEDGER_FAULTS);
    System.out.println("bank outside: " + bank + "\nledger outside: " + ledger);
    OutsideSimulator first =
        OutsideSimulator.start(
            Program.main(BankProcess.class), folder.resolve("bank"), bank, DELAY_MS);
    try {
      return new OutsideSimulators(
          first,
          OutsideSimulator.start(
              Program.main(LedgerProcess.class), folder.resolve("ledger"), ledger, 0));
    } catch (RuntimeException e) {
      first.close();
      throw e;
    }
  }

  /** Leads the plugins to them; to be called before the plugins are made. */
  Components lead(Components components) {
    return components
        .settings("BankSimSettings", Map.of("address", bank.address(), "limit_ms", LIMIT_MS))
        .settings("LedgerSimSettings", Map.of("address", ledger.address(), "limit_ms", LIMIT_MS));
  }

  /** Compares both journals with our books; the bank first. */
  List<JournalCheck> compare(List<OurPayment> payments, List<OurPayment> bookings) {
    return List.of(bank.compare(payments), ledger.compare(bookings));
  }

  @Override
  public void close() {
    bank.close();
    ledger.close();
  }

  /** The kinds get equal shares; what is left over goes to the first ones. */
  private static FaultPlan plan(long seed, int percent, List<Fault> kinds) {
    Map<Fault, Integer> percents = new EnumMap<>(Fault.class);
    for (int i = 0; i < percent; i++) {
      percents.merge(kinds.get(i % kinds.size()), 1, Integer::sum);
    }
    return new FaultPlan(
        seed,
        percents,
        Duration.ofMillis(2L * LIMIT_MS),
        Duration.ofMillis(2_000),
        Duration.ofMillis(2_000));
  }
}
