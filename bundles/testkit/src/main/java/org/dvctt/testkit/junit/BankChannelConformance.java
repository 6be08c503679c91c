/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.util.List;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.spi.bank.BankChannel;
import org.junit.After;
import org.junit.Test;

/**
 * What every bank channel keeps; a plugin's test extends it, gives its channel and plays the bank
 * behind it. Nothing is paid twice, nothing is forgotten, silence is never an answer.
 */
public abstract class BankChannelConformance {
  private boolean open;

  /** The channel on what it kept so far, as after a start of the platform. */
  protected abstract BankChannel open(OtherSide behaviour);

  /** Ends the channel that was opened last, as a stop of the platform does. */
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
  public void paysOnceAndSaysSoWithTheAmount() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    BankAnswer first = bank.send(order("B-1", 100));
    assertTrue(
        first.toString(), first.status() == Status.ACCEPTED || first.status() == Status.PAID);
    assertEquals(Money.of(100), first.amount());
    answers();
    BankAnswer paid = bank.query("B-1");
    assertEquals(Status.PAID, paid.status());
    assertEquals(Money.of(100), paid.amount());
    assertEquals(1, received("B-1"));
  }

  @Test
  public void theSameOrderAgainIsOnePaymentAlsoAfterARestart() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    bank.send(order("B-1", 100));
    bank.send(order("B-1", 100));
    answers();
    BankAnswer paid = bank.query("B-1");
    assertEquals(paid, bank.send(order("B-1", 100)));
    bank = restart(OtherSide.CARRIES_OUT);
    assertEquals(paid, bank.send(order("B-1", 100)));
    answers();
    assertEquals(paid, bank.query("B-1"));
    assertEquals(1, received("B-1"));
  }

  @Test
  public void anOrderThatIsUnderWayIsKeptOverARestart() {
    start(OtherSide.CARRIES_OUT).send(order("B-1", 100));
    BankChannel bank = restart(OtherSide.CARRIES_OUT);
    answers();
    assertEquals(Status.PAID, bank.query("B-1").status());
    assertEquals(1, received("B-1"));
  }

  @Test
  public void theSameKeyWithOtherContentIsRefusedAndTheFirstStands() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    bank.send(order("B-1", 100));
    assertThrows(RuntimeException.class, () -> bank.send(order("B-1", 101)));
    BankOrder other =
        new BankOrder("B-1", payee("Công ty A", "999999999"), Money.of(100), "Thanh toán");
    assertThrows(RuntimeException.class, () -> bank.send(other));
    answers();
    assertEquals(Money.of(100), bank.query("B-1").amount());
    assertEquals(1, received("B-1"));
  }

  @Test
  public void anAmountOfNothingIsRefused() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    assertThrows(RuntimeException.class, () -> bank.send(order("B-1", 0)));
    assertThrows(RuntimeException.class, () -> bank.send(order("B-1", -5)));
    assertEquals(Status.NOT_FOUND, bank.query("B-1").status());
  }

  @Test
  public void whatWasNeverSentIsNotFoundAndThereIsNoNews() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    assertEquals(new BankAnswer(Status.NOT_FOUND, Money.ZERO, "", ""), bank.query("B-9"));
    assertEquals(new BankNews(List.of(), ""), bank.news(""));
  }

  @Test
  public void aRefusedPaymentIsReturnedWithAReason() {
    BankChannel bank = start(OtherSide.REFUSES);
    bank.send(order("B-1", 100));
    answers();
    BankAnswer returned = bank.query("B-1");
    assertEquals(Status.RETURNED, returned.status());
    assertEquals(Money.of(100), returned.amount());
    assertFalse("a return has a reason", returned.reason().isBlank());
    assertEquals(returned, restart(OtherSide.CARRIES_OUT).query("B-1"));
  }

  @Test
  public void whatComesBackLaterIsInTheNews() {
    BankChannel bank = start(OtherSide.RETURNS_LATER);
    bank.send(order("B-1", 100));
    answers();
    assertEquals(Status.PAID, bank.query("B-1").status());
    answers();
    BankNews news = bank.news("");
    BankNews.Item last = news.items().get(news.items().size() - 1);
    assertEquals("B-1", last.orderId());
    assertEquals(Status.RETURNED, last.answer().status());
    assertEquals(Money.of(100), last.answer().amount());
    assertEquals("the same again", news, bank.news(""));
    assertEquals(new BankNews(List.of(), news.next()), bank.news(news.next()));
    assertEquals(last.answer(), bank.query("B-1"));
    bank = restart(OtherSide.CARRIES_OUT);
    assertEquals("after a restart", news, bank.news(""));
    assertEquals(new BankNews(List.of(), news.next()), bank.news(news.next()));
    assertEquals(1, received("B-1"));
  }

  @Test
  public void newsThatNeverWereAreNotGoneOnWith() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    for (String wrong : List.of("7", "x", "-1")) {
      assertThrows(wrong, RuntimeException.class, () -> bank.news(wrong));
    }
  }

  @Test
  public void silenceIsNoAnswer() {
    BankChannel bank = start(OtherSide.SILENT);
    assertUnknown(() -> bank.send(order("B-1", 100)));
    answers();
    assertUnknown(() -> bank.query("B-1"));
    assertEquals(List.of(), bank.news("").items());
    BankChannel later = restart(OtherSide.SILENT);
    assertUnknown(() -> later.query("B-1"));
    assertEquals(1, received("B-1"));
  }

  @Test
  public void payeesAndTextsOfAnyShapeArePaid() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    List<BankOrder> odd =
        List.of(
            new BankOrder(
                "B-01ARZ3NDEKTSV4RRFFQ69G5FAV-12-3",
                payee("Công ty TNHH MTV Đặng & Sơn <\"Thử\">", "123456789"),
                Money.of(999_999_999_999L),
                "H12.01-200803-0001 Thanh toán tiền điện — tháng 7/2020; đợt 1"),
            new BankOrder(
                "B-" + "x".repeat(60),
                payee("Ủy ban nhân dân ".repeat(30), "123456789012345678901234"),
                Money.of(1),
                "Chi trả ".repeat(100)),
            new BankOrder(
                "B-2/1", new Payee("Người nhận tiền mặt", "", "", ""), Money.of(50_000), ""),
            new BankOrder(
                "B-2_1", payee("Công ty 😀\u0007\u200B", "123456"), Money.of(7), "\u0000 ]]> \n"));
    odd.forEach(bank::send);
    answers();
    for (BankOrder order : odd) {
      assertEquals(Status.PAID, bank.query(order.orderId()).status());
      assertEquals(order.amount(), bank.query(order.orderId()).amount());
      assertEquals(1, received(order.orderId()));
    }
  }

  @Test
  public void fromSeveralThreadsEachOrderIsPaidOnce() {
    BankChannel bank = start(OtherSide.CARRIES_OUT);
    Together.run(40, i -> bank.send(order("B-" + i % 10, 100 + i % 10)));
    answers();
    for (int i = 0; i < 10; i++) {
      assertEquals(Status.PAID, bank.query("B-" + i).status());
      assertEquals(1, received("B-" + i));
    }
  }

  private BankChannel start(OtherSide behaviour) {
    open = true;
    return open(behaviour);
  }

  private BankChannel restart(OtherSide behaviour) {
    close();
    return open(behaviour);
  }

  private interface Asking {
    BankAnswer ask();
  }

  /** It throws, or says that it is under way. */
  private static void assertUnknown(Asking asking) {
    BankAnswer answer;
    try {
      answer = asking.ask();
    } catch (RuntimeException e) {
      return;
    }
    if (answer.status() != Status.ACCEPTED) {
      fail("nobody answered, but it says " + answer);
    }
  }

  /** An order to a payee with an account. */
  protected static BankOrder order(String id, long amount) {
    return new BankOrder(
        id, payee("Công ty \"Thử\"", "123456789"), Money.of(amount), "Thanh toán đợt 1");
  }

  private static Payee payee(String name, String account) {
    return new Payee(name, "", account, "agribank");
  }
}
