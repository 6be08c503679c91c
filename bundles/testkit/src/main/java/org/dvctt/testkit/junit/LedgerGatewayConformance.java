/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.fail;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.dvctt.spi.ledger.LedgerGateway;
import org.junit.After;
import org.junit.Test;

/**
 * What every ledger gateway keeps; a plugin's test extends it, gives its gateway and plays the
 * ledger behind it. Nothing is booked twice, nothing is forgotten, silence is never an answer.
 */
public abstract class LedgerGatewayConformance {
  private static final String DOSSIER = "H12.01-200803-0001";
  private boolean open;

  /** The gateway on what it kept so far, as after a start of the platform. */
  protected abstract LedgerGateway open(OtherSide behaviour);

  /** Ends the gateway that was opened last, as a stop of the platform does. */
  protected abstract void close();

  /** The other side does what it has to do now with all that has reached it. */
  protected abstract void answers();

  /** How many times the other side was given this order as one to be carried out. */
  protected abstract int received(String orderId);

  @After
  public void end() {
    if (open) {
      close();
    }
  }

  @Test
  public void booksOnceAndSaysTheNumber() {
    LedgerGateway ledger = start(OtherSide.CARRIES_OUT);
    assertUnderWayOr(Status.POSTED, ledger.post(order("L-1", DOSSIER, 100)));
    answers();
    LedgerAnswer booked = ledger.query("L-1");
    assertEquals(Status.POSTED, booked.status());
    assertFalse("a booking has a number", booked.number().isBlank());
    assertEquals(1, received("L-1"));
  }

  @Test
  public void theSameOrderAgainGivesTheSameAnswerAlsoAfterARestart() {
    LedgerGateway ledger = start(OtherSide.CARRIES_OUT);
    ledger.post(order("L-1", DOSSIER, 100));
    ledger.post(order("L-1", DOSSIER, 100));
    answers();
    LedgerAnswer booked = ledger.query("L-1");
    assertEquals(booked.number(), ledger.post(order("L-1", DOSSIER, 100)).number());
    ledger = restart(OtherSide.CARRIES_OUT);
    assertEquals(booked.number(), ledger.post(order("L-1", DOSSIER, 100)).number());
    answers();
    assertEquals(booked.number(), ledger.query("L-1").number());
    assertEquals(1, received("L-1"));
  }

  @Test
  public void anOrderThatIsNotAnsweredYetIsKeptOverARestart() {
    start(OtherSide.CARRIES_OUT).post(order("L-1", DOSSIER, 100));
    LedgerGateway ledger = restart(OtherSide.CARRIES_OUT);
    assertUnderWayOr(Status.POSTED, ledger.query("L-1"));
    answers();
    assertEquals(Status.POSTED, ledger.query("L-1").status());
    assertEquals(1, received("L-1"));
  }

  @Test
  public void theSameOrderOnAnotherDayIsTheSame() {
    LedgerGateway ledger = start(OtherSide.CARRIES_OUT);
    LedgerOrder order = order("L-1", DOSSIER, 100);
    ledger.post(order);
    ledger.post(
        new LedgerOrder(
            order.orderId(),
            order.dossierCode(),
            order.postingDate().plusDays(1),
            order.amounts()));
    answers();
    assertEquals(1, received("L-1"));
  }

  @Test
  public void theSameKeyWithOtherContentIsRefusedAndTheFirstStands() {
    LedgerGateway ledger = start(OtherSide.CARRIES_OUT);
    ledger.post(order("L-1", DOSSIER, 100));
    assertThrows(RuntimeException.class, () -> ledger.post(order("L-1", DOSSIER, 101)));
    assertThrows(RuntimeException.class, () -> ledger.post(order("L-1", DOSSIER + "9", 100)));
    answers();
    assertEquals(Status.POSTED, ledger.query("L-1").status());
    assertEquals(1, received("L-1"));
  }

  @Test
  public void whatWasNeverSentIsNotFound() {
    assertEquals(
        new LedgerAnswer(Status.NOT_FOUND, "", ""), start(OtherSide.CARRIES_OUT).query("L-9"));
  }

  @Test
  public void aRefusalHasAReasonAndStands() {
    LedgerGateway ledger = start(OtherSide.REFUSES);
    ledger.post(order("L-1", DOSSIER, 100));
    answers();
    LedgerAnswer refused = ledger.query("L-1");
    assertEquals(Status.REFUSED, refused.status());
    assertFalse("a refusal has a reason", refused.reason().isBlank());
    ledger = restart(OtherSide.CARRIES_OUT);
    answers();
    assertEquals(refused, ledger.query("L-1"));
    assertEquals(refused.status(), ledger.post(order("L-1", DOSSIER, 100)).status());
  }

  @Test
  public void silenceIsNoAnswer() {
    LedgerGateway ledger = start(OtherSide.SILENT);
    assertUnknown(() -> ledger.post(order("L-1", DOSSIER, 100)));
    answers();
    assertUnknown(() -> ledger.query("L-1"));
    LedgerGateway later = restart(OtherSide.SILENT);
    assertUnknown(() -> later.query("L-1"));
    assertEquals(1, received("L-1"));
  }

  @Test
  public void manyLinesAndIdsOfAnyShapeAreBooked() {
    LedgerGateway ledger = start(OtherSide.CARRIES_OUT);
    Map<BudgetLine, Money> amounts = new HashMap<>();
    for (int i = 0; i < 99; i++) {
      amounts.putAll(order("x", DOSSIER, 1_000 + i, "%02d".formatted(i + 1)).amounts());
    }
    List<String> ids = List.of("L-01HZX/3", "L-01HZX_3", "L-" + "x".repeat(90));
    for (String id : ids) {
      ledger.post(new LedgerOrder(id, DOSSIER, LocalDate.of(2020, 8, 3), amounts));
    }
    answers();
    for (String id : ids) {
      assertEquals(Status.POSTED, ledger.query(id).status());
      assertEquals(1, received(id));
    }
  }

  @Test
  public void fromSeveralThreadsEachOrderIsBookedOnce() {
    LedgerGateway ledger = start(OtherSide.CARRIES_OUT);
    Together.run(40, i -> ledger.post(order("L-" + i % 10, DOSSIER, 100 + i % 10)));
    answers();
    for (int i = 0; i < 10; i++) {
      assertEquals(Status.POSTED, ledger.query("L-" + i).status());
      assertEquals(1, received("L-" + i));
    }
  }

  private LedgerGateway start(OtherSide behaviour) {
    open = true;
    return open(behaviour);
  }

  private LedgerGateway restart(OtherSide behaviour) {
    close();
    return open(behaviour);
  }

  private static void assertUnderWayOr(Status status, LedgerAnswer answer) {
    if (answer.status() != Status.ACCEPTED) {
      assertEquals(status, answer.status());
    }
  }

  private interface Asking {
    LedgerAnswer ask();
  }

  /** It throws, or says that it is under way. */
  private static void assertUnknown(Asking asking) {
    LedgerAnswer answer;
    try {
      answer = asking.ask();
    } catch (RuntimeException e) {
      return;
    }
    if (answer.status() != Status.ACCEPTED) {
      fail("nobody answered, but it says " + answer);
    }
  }

  /** An order of one line. */
  protected static LedgerOrder order(String id, String dossier, long amount) {
    return order(id, dossier, amount, "13");
  }

  private static LedgerOrder order(String id, String dossier, long amount, String fund) {
    BudgetLine line =
        new BudgetLine(
            FiscalYear.of(2020),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            Sector.of("071"),
            Program.of("00000"),
            FundSource.of(fund));
    return new LedgerOrder(id, dossier, LocalDate.of(2020, 8, 3), Map.of(line, Money.of(amount)));
  }
}
