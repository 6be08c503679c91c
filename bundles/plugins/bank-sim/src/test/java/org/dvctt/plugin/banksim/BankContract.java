/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.JournalReader;
import org.dvctt.plugin.simcommon.OrderHistory;
import org.dvctt.spi.bank.BankChannel;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the bank channel promises, in whichever form it runs; payments settle without delay. */
public abstract class BankContract {
  private static final String REFERENCE = "SIM00000001";
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private BankChannel bank;

  /** Opens the channel on its journal. */
  abstract BankChannel open(FaultPlan plan);

  /** Ends what was opened. */
  abstract void end();

  abstract Path journal();

  @After
  public void endAll() {
    end();
  }

  @Test
  public void acceptsFirstAndPaysAfterwards() {
    start();
    assertEquals(answer(Status.ACCEPTED, 100), bank.send(order("B-1", 100)));
    assertEquals(answer(Status.PAID, 100), bank.query("B-1"));
    assertHistory("B-1", 1, 1, "PAID");
  }

  @Test
  public void theSameOrderAgainIsOnePaymentAlsoAfterARestart() {
    start();
    bank.send(order("B-1", 100));
    BankAnswer paid = bank.query("B-1");
    assertEquals(paid, bank.send(order("B-1", 100)));
    end();
    start();
    assertEquals(paid, bank.send(order("B-1", 100)));
    assertEquals(paid, bank.query("B-1"));
    assertHistory("B-1", 3, 1, "PAID");
    assertEquals("SIM00000002", bank.send(order("B-2", 100)).reference());
  }

  @Test
  public void theSameKeyWithOtherContentIsRefusedAndKept() {
    start();
    bank.send(order("B-1", 100));
    String told =
        assertThrows(IllegalStateException.class, () -> bank.send(order("B-1", 101))).getMessage();
    assertTrue(told, told.contains("another order needs another order id"));
    assertEquals(answer(Status.PAID, 100), bank.query("B-1"));
    assertEquals(1, history("B-1").otherContent());
  }

  @Test
  public void neverSawAnUnknownOrder() {
    start();
    assertEquals(new BankAnswer(Status.NOT_FOUND, Money.ZERO, "", ""), bank.query("B-9"));
    assertEquals(new BankNews(List.of(), ""), bank.news(""));
  }

  @Test
  public void anAmountOfNothingIsRefused() {
    start();
    String told =
        assertThrows(IllegalStateException.class, () -> bank.send(order("B-1", 0))).getMessage();
    assertTrue(told, told.contains("at least 1 đồng"));
    assertEquals(Status.NOT_FOUND, bank.query("B-1").status());
  }

  @Test
  public void refusingReturnsAtOnceWithAReason() {
    start(Fault.REFUSE);
    BankAnswer returned = bank.send(order("B-1", 100));
    assertEquals(Status.RETURNED, returned.status());
    assertNotEquals("", returned.reason());
    assertEquals(returned, bank.query("B-1"));
    assertHistory("B-1", 1, 0, "RETURNED");
  }

  @Test
  public void aSilentBankHasPaidAndSaysSoWhenAsked() {
    start(Fault.SILENT);
    assertUnanswered(() -> bank.send(order("B-1", 100)));
    assertEquals(answer(Status.PAID, 100), bank.query("B-1"));
    assertHistory("B-1", 1, 1, "PAID");
  }

  @Test
  public void aSlowBankHasPaidAndSaysSoWhenAsked() {
    start(Fault.SLOW);
    assertUnanswered(() -> bank.send(order("B-1", 100)));
    assertEquals(answer(Status.PAID, 100), bank.query("B-1"));
    assertHistory("B-1", 1, 1, "PAID");
  }

  @Test
  public void aLostOrderIsPaidWhenItIsSentAgain() {
    FaultPlan plan = plan(Map.of(Fault.LOST, 50));
    String id =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "B-" + i)
            .filter(order -> plan.of(order, 1) == Fault.LOST)
            .filter(order -> plan.of(order, 2) == Fault.NONE)
            .findFirst()
            .orElseThrow();
    bank = open(plan);
    assertUnanswered(() -> bank.send(order(id, 100)));
    assertEquals(Status.NOT_FOUND, bank.query(id).status());
    end();
    bank = open(plan);
    assertEquals(answer(Status.ACCEPTED, 100), bank.send(order(id, 100)));
    assertEquals(answer(Status.PAID, 100), bank.query(id));
    assertHistory(id, 2, 1, "PAID");
  }

  @Test
  public void aMuteBankPaysAndNeverAnswersAboutThisOrder() {
    start(Fault.MUTE);
    assertUnanswered(() -> bank.send(order("B-1", 100)));
    assertUnanswered(() -> bank.query("B-1"));
    assertEquals(List.of(), bank.news("").items());
    assertHistory("B-1", 1, 1, "PAID");
  }

  @Test
  public void aWrongAmountIsSaidAndTheRightOneIsPaid() {
    start(Fault.WRONG_AMOUNT);
    bank.send(order("B-1", 100));
    BankAnswer wrong = bank.query("B-1");
    assertEquals(Status.PAID, wrong.status());
    assertNotEquals(Money.of(100), wrong.amount());
    assertEquals(100, history("B-1").amount());
    assertHistory("B-1", 1, 1, "PAID");
  }

  @Test
  public void aPaymentThatIsToldTwiceWasPaidOnce() {
    start(Fault.TWICE);
    bank.send(order("B-1", 100));
    BankAnswer paid = bank.query("B-1");
    assertEquals(answer(Status.PAID, 100), paid);
    BankNews.Item item = new BankNews.Item("B-1", paid);
    assertEquals(List.of(item, item), bank.news("").items());
    assertHistory("B-1", 1, 1, "PAID");
  }

  @Test
  public void aPaymentThatComesBackLateIsInTheNews() {
    start(Fault.RETURN_LATE);
    bank.send(order("B-1", 100));
    assertEquals(answer(Status.PAID, 100), bank.query("B-1"));
    BankNews news = bank.news("");
    assertEquals(1, news.items().size());
    BankAnswer returned = news.items().get(0).answer();
    assertEquals(Status.RETURNED, returned.status());
    assertEquals(Money.of(100), returned.amount());
    assertEquals(returned, bank.query("B-1"));
    assertHistory("B-1", 1, 1, "RETURNED");
  }

  @Test
  public void aPaymentThatIsPaidLateIsInTheNewsToo() {
    start(Fault.PAY_LATE);
    bank.send(order("B-1", 100));
    assertEquals(
        List.of(new BankNews.Item("B-1", answer(Status.PAID, 100))), bank.news("").items());
  }

  @Test
  public void theNewsGoOnWhereTheyWereReadAlsoAfterARestart() {
    start(Fault.PAY_LATE);
    bank.send(order("B-1", 100));
    BankNews first = bank.news("");
    assertEquals(first, bank.news(""));
    assertEquals(new BankNews(List.of(), first.next()), bank.news(first.next()));
    end();
    start(Fault.PAY_LATE);
    bank.send(order("B-2", 200));
    BankNews second = bank.news(first.next());
    assertEquals(List.of("B-2"), second.items().stream().map(BankNews.Item::orderId).toList());
    assertEquals(2, bank.news("").items().size());
  }

  @Test
  public void newsThatThisJournalNeverHadAreRefused() {
    start();
    for (String wrong : new String[] {"7", "x", "-1"}) {
      assertThrows(wrong, IllegalStateException.class, () -> bank.news(wrong));
    }
  }

  private void start() {
    bank = open(FaultPlan.NONE);
  }

  private void start(Fault always) {
    bank = open(plan(Map.of(always, 100)));
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

  private static BankAnswer answer(Status status, long amount) {
    return new BankAnswer(status, Money.of(amount), REFERENCE, "");
  }

  private static BankOrder order(String id, long amount) {
    return new BankOrder(
        id,
        new Payee("Công ty \"Thử\"", "", "123456789", "agribank"),
        Money.of(amount),
        "Thanh toán đợt 1");
  }
}
