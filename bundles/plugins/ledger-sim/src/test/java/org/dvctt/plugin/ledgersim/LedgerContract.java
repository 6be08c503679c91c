/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.JournalReader;
import org.dvctt.plugin.simcommon.OrderHistory;
import org.dvctt.spi.ledger.LedgerGateway;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the ledger gateway promises, in whichever form it runs. */
public abstract class LedgerContract {
  private static final LedgerAnswer BOOKED = new LedgerAnswer(Status.POSTED, "SIM-2020-000001", "");
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private LedgerGateway ledger;

  /** Opens the gateway on its journal. */
  abstract LedgerGateway open(FaultPlan plan);

  /** Ends what was opened. */
  abstract void end();

  abstract Path journal();

  @After
  public void endAll() {
    end();
  }

  @Test
  public void booksAnOrderOnceAlsoAfterARestart() {
    start();
    assertEquals(BOOKED, ledger.post(order("L-1", "X-200803-0001", 100, "13")));
    end();
    start();
    assertEquals(BOOKED, ledger.post(order("L-1", "X-200803-0001", 100, "13")));
    assertEquals(BOOKED, ledger.query("L-1"));
    assertHistory("L-1", 2, 1, "POSTED");
    assertEquals("SIM-2020-000002", ledger.post(order("L-2", "X-200803-0002", 5, "13")).number());
  }

  @Test
  public void theLinesOfAnOrderAreOneAmount() {
    start();
    LedgerOrder one = order("L-1", "X-200803-0001", 100, "13");
    LedgerOrder other = order("L-1", "X-200803-0001", 23, "12");
    BudgetLine first = one.amounts().keySet().iterator().next();
    BudgetLine second = other.amounts().keySet().iterator().next();
    ledger.post(
        new LedgerOrder(
            "L-1",
            one.dossierCode(),
            one.postingDate(),
            Map.of(first, Money.of(100), second, Money.of(23))));
    assertEquals(123, history("L-1").amount());
  }

  @Test
  public void theSameKeyWithOtherContentIsRefusedAndKept() {
    start();
    ledger.post(order("L-1", "X-200803-0001", 100, "13"));
    LedgerOrder amount = order("L-1", "X-200803-0001", 200, "13");
    LedgerOrder dossier = order("L-1", "X-200803-0002", 100, "13");
    assertThrows(IllegalStateException.class, () -> ledger.post(amount));
    assertThrows(IllegalStateException.class, () -> ledger.post(dossier));
    assertEquals(BOOKED, ledger.query("L-1"));
    assertEquals(2, history("L-1").otherContent());
  }

  @Test
  public void neverSawAnUnknownOrder() {
    start();
    assertEquals(new LedgerAnswer(Status.NOT_FOUND, "", ""), ledger.query("L-9"));
  }

  @Test
  public void amountsThatAreTooMuchTogetherAreRefused() {
    start();
    LedgerOrder one = order("L-1", "X-200803-0001", Long.MAX_VALUE, "13");
    LedgerOrder other = order("L-1", "X-200803-0001", Long.MAX_VALUE, "12");
    BudgetLine first = one.amounts().keySet().iterator().next();
    BudgetLine second = other.amounts().keySet().iterator().next();
    Money most = Money.of(Long.MAX_VALUE);
    LedgerOrder both =
        new LedgerOrder(
            "L-1", one.dossierCode(), one.postingDate(), Map.of(first, most, second, most));
    assertThrows(IllegalStateException.class, () -> ledger.post(both));
    assertEquals(Status.NOT_FOUND, ledger.query("L-1").status());
  }

  @Test
  public void refusesWithAReason() {
    start(Fault.REFUSE);
    LedgerAnswer refused = ledger.post(order("L-1", "X-200803-0001", 100, "13"));
    assertEquals(Status.REFUSED, refused.status());
    assertNotEquals("", refused.reason());
    assertEquals(refused, ledger.query("L-1"));
    assertHistory("L-1", 1, 0, "REFUSED");
  }

  @Test
  public void aSilentLedgerHasBookedAndSaysSoWhenAsked() {
    start(Fault.SILENT);
    assertUnanswered(() -> ledger.post(order("L-1", "X-200803-0001", 100, "13")));
    assertEquals(BOOKED, ledger.query("L-1"));
    assertHistory("L-1", 1, 1, "POSTED");
  }

  @Test
  public void aSlowLedgerHasBookedAndSaysSoWhenAsked() {
    start(Fault.SLOW);
    assertUnanswered(() -> ledger.post(order("L-1", "X-200803-0001", 100, "13")));
    assertEquals(BOOKED, ledger.query("L-1"));
    assertHistory("L-1", 1, 1, "POSTED");
  }

  @Test
  public void aLostOrderIsBookedWhenItIsSentAgain() {
    FaultPlan plan = plan(Map.of(Fault.LOST, 50));
    String id =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "L-" + i)
            .filter(order -> plan.of(order, 1) == Fault.LOST)
            .filter(order -> plan.of(order, 2) == Fault.NONE)
            .findFirst()
            .orElseThrow();
    ledger = open(plan);
    assertUnanswered(() -> ledger.post(order(id, "X-200803-0001", 100, "13")));
    assertEquals(Status.NOT_FOUND, ledger.query(id).status());
    end();
    ledger = open(plan);
    assertEquals(BOOKED, ledger.post(order(id, "X-200803-0001", 100, "13")));
    assertHistory(id, 2, 1, "POSTED");
  }

  @Test
  public void aMuteLedgerBooksAndNeverAnswersAboutThisOrder() {
    start(Fault.MUTE);
    assertUnanswered(() -> ledger.post(order("L-1", "X-200803-0001", 100, "13")));
    assertUnanswered(() -> ledger.query("L-1"));
    assertHistory("L-1", 1, 1, "POSTED");
  }

  @Test
  public void aBookingThatIsToldTwiceIsOneBooking() {
    start(Fault.TWICE);
    assertEquals(BOOKED, ledger.post(order("L-1", "X-200803-0001", 100, "13")));
    LedgerAnswer later = ledger.query("L-1");
    assertEquals(BOOKED.number(), later.number());
    assertNotEquals("in other words", BOOKED, later);
    assertHistory("L-1", 1, 1, "POSTED");
  }

  private void start() {
    ledger = open(FaultPlan.NONE);
  }

  private void start(Fault always) {
    ledger = open(plan(Map.of(always, 100)));
  }

  private static FaultPlan plan(Map<Fault, Integer> percents) {
    return new FaultPlan(7, percents, Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO);
  }

  private static void assertUnanswered(Runnable call) {
    String told = assertThrows(IllegalStateException.class, call::run).getMessage();
    assertTrue(told, told.contains("no answer"));
  }

  private void assertHistory(String id, int received, int carriedOut, String status) {
    OrderHistory history = history(id);
    assertEquals(history.toString(), received, history.received());
    assertEquals(history.toString(), 1, history.taken());
    assertEquals(history.toString(), carriedOut, history.carriedOut());
    assertEquals(history.toString(), status, history.status());
  }

  private OrderHistory history(String id) {
    return JournalReader.read(journal()).get(id);
  }

  private static LedgerOrder order(String id, String code, long amount, String fund) {
    BudgetLine line =
        new BudgetLine(
            FiscalYear.of(2020),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            Sector.of("071"),
            Program.of("00000"),
            FundSource.of(fund));
    return new LedgerOrder(id, code, LocalDate.of(2020, 8, 3), Map.of(line, Money.of(amount)));
  }
}
