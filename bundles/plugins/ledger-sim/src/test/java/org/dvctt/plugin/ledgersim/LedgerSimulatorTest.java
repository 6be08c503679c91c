/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Chapter;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.model.LedgerOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LedgerSimulatorTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path journal;
  private LedgerSimulator ledger;

  @Before
  public void open() {
    journal = folder.getRoot().toPath().resolve("plugins/ledger-sim/journal.jsonl");
    ledger = ledger();
  }

  @Test
  public void booksAnOrderOnceAlsoAfterARestart() throws IOException {
    LedgerAnswer first = ledger.post(order("o1", "G12.99.18-200803-0001", 100));
    assertEquals(new LedgerAnswer(Status.POSTED, "SIM-2020-000001", ""), first);
    ledger.close();
    ledger = ledger();
    assertEquals(first, ledger.post(order("o1", "G12.99.18-200803-0001", 100)));
    assertEquals(first, ledger.query("o1"));
    assertEquals(1, Files.readAllLines(journal).size());
  }

  @Test
  public void refusesByItsFaultPlan() {
    LedgerAnswer refused = ledger.post(order("o1", "X-200803-0013", 100));
    assertEquals(new LedgerAnswer(Status.REFUSED, "", "thử"), refused);
    assertEquals(refused, ledger.query("o1"));
  }

  @Test
  public void sameOrderIdWithOtherContentIsRefused() {
    ledger.post(order("o1", "X-200803-0001", 100));
    LedgerOrder other = order("o1", "X-200803-0001", 200);
    assertThrows(IllegalStateException.class, () -> ledger.post(other));
  }

  @Test
  public void neverSawAnUnknownOrder() {
    assertEquals(Status.NOT_FOUND, ledger.query("o9").status());
  }

  private LedgerSimulator ledger() {
    return new LedgerSimulator(journal, ".*-0013", "thử");
  }

  private static LedgerOrder order(String id, String code, long amount) {
    BudgetLine line =
        new BudgetLine(
            FiscalYear.of(2020),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            Sector.of("071"),
            Program.of("00000"),
            FundSource.of("13"));
    return new LedgerOrder(id, code, LocalDate.of(2020, 8, 3), Map.of(line, Money.of(amount)));
  }
}
