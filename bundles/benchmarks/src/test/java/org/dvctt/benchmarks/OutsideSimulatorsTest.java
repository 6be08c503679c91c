/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankOrder;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Chapter;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.plugin.simcommon.JournalCheck;
import org.dvctt.plugin.simcommon.OurPayment;
import org.dvctt.plugin.simcommon.OurPayment.Status;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.spi.ledger.LedgerGateway;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleContext;

public class OutsideSimulatorsTest {
  private static final Money AMOUNT = Money.of(1_500_000);
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void thePluginsThatAreLedOutsideWriteNothingHere() throws Exception {
    try (OutsideSimulators outside =
            OutsideSimulators.start(temporary.getRoot().toPath().resolve("out"), 7, 0);
        Components components = new Components()) {
      components.with(
          BundleContext.class, FakeBundle.context(temporary.getRoot().toPath().resolve("in")));
      outside.lead(components);
      components.make(Set.of(), org.dvctt.plugin.banksim.BankSimulator.class);
      components.make(Set.of(), org.dvctt.plugin.ledgersim.LedgerSimulator.class);
      BankChannel bank = components.get(BankChannel.class);
      assertEquals(BankAnswer.Status.ACCEPTED, bank.send(payment()).status());
      outside.bank().kill();
      outside.bank().startAgain();
      assertEquals(AMOUNT, bank.send(payment()).amount());
      assertEquals(
          LedgerAnswer.Status.POSTED, components.get(LedgerGateway.class).post(booking()).status());

      List<JournalCheck> checks =
          outside.compare(
              List.of(new OurPayment("B-1", AMOUNT.dong(), Status.UNKNOWN)),
              List.of(new OurPayment("L-1", AMOUNT.dong(), Status.POSTED)));
      assertEquals("0 agree, 1 unknown, 0 differences", last(checks.get(0).report()));
      assertEquals("1 agree, 0 unknown, 0 differences", last(checks.get(1).report()));
      assertTrue(
          "no journal in this JVM's data folder",
          !temporary.getRoot().toPath().resolve("in").toFile().exists());
    }
  }

  private static String last(String report) {
    return report.substring(report.lastIndexOf('\n') + 1);
  }

  private static BankOrder payment() {
    return new BankOrder("B-1", new Payee("Công ty A", "", "123", "agribank"), AMOUNT, "Thử");
  }

  private static LedgerOrder booking() {
    BudgetLine line =
        new BudgetLine(
            FiscalYear.of(2020),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            Sector.of("071"),
            Program.of("00000"),
            FundSource.of("13"));
    return new LedgerOrder("L-1", "X-200803-0001", LocalDate.of(2020, 8, 3), Map.of(line, AMOUNT));
  }
}
