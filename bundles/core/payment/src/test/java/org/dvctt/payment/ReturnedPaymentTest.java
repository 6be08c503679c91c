/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.List;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.dvctt.store.Sql;
import org.junit.Test;

/** Money that comes back: revised and paid again, closed, returned late, or returned wrongly. */
public class ReturnedPaymentTest extends DossiersAtWork {
  @Test
  public void whatCameBackIsRevisedAndPaidAgainUnderAnOrderOfItsOwn() {
    String id = dossiers.in("PT");
    assertEquals(0, consumed(id));
    act("maker", id, "revise_returned");
    act("maker", id, "edit");
    act("maker", id, "submit");
    act("second", id, "sign2");
    act("first", id, "sign1");
    act("officer", id, "accept");
    act("officer", id, "control");
    act("officer", id, "propose");
    act("controller", id, "check");
    act("leader", id, "approve");
    for (int message = 0; message < 3; message++) {
      dossiers.deliver(id, false);
    }
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    assertEquals(List.of("RETURNED superseded", "SUCCESS"), payments(id));
    assertEquals(Integer.valueOf(1), desk.guard.paid.get("B-" + id + "-1-1"));
    assertEquals(Integer.valueOf(1), desk.guard.paid.get("B-" + id + "-2-1"));
    assertEquals(1001, consumed(id));
    assertEquals(List.of(), desk.budgets.verify());
  }

  @Test
  public void whatCameBackStaysWithItsAccount() {
    String id = dossiers.in("DT");
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                desk.dossiers.edit(
                    DossiersInState.worker("maker"),
                    id,
                    desk.row(id).version(),
                    Desk.draft(Desk.SINGLE_SIGNED, Desk.voucher(1000)),
                    desk.command()));
    assertEquals("BUDGET_KEPT", refused.reasons().get(0).code());
  }

  @Test
  public void whatCameBackMayBeGivenUpAndNothingIsHeldAnyMore() {
    String id = dossiers.in("PT");
    act("first", id, "close_returned");
    assertEquals(DossierState.CANCELLED, desk.row(id).state());
    assertEquals(0, consumed(id));
    assertEquals(List.of(), desk.budgets.verify());
  }

  @Test
  public void aReturnAfterTheEndGivesTheMoneyBackOnceHoweverOftenItIsTold() {
    String id = dossiers.in("CO");
    assertEquals(1000, consumed(id));
    news(id, 1000);
    assertEquals(DossierState.PAYMENT_RETURNED, desk.row(id).state());
    assertEquals(0, consumed(id));
    long version = desk.row(id).version();
    news(id, 1000);
    assertEquals("told twice", version, desk.row(id).version());
    assertEquals(List.of(), desk.budgets.verify());
  }

  @Test
  public void aReturnOfAnotherAmountMovesNothingAndAsksAPerson() {
    String id = dossiers.in("CO");
    news(id, 999);
    DossierRow row = desk.row(id);
    assertEquals(DossierState.COMPLETED, row.state());
    assertEquals(1000, consumed(id));
    assertTrue(flags(id).contains("PERSON_ASKED"));
    act("payment", id, "resolve_payment");
    act("confirm", id, "resolve_payment");
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    assertEquals(List.of(), flags(id));
  }

  @Test
  public void aReturnThatIsToldWhileTheBankIsAskedAsksNobody() {
    String id = dossiers.in("PS");
    desk.guard.afterAnswer = () -> comesBack(id);
    dossiers.deliver(id, true);
    assertEquals(List.of("RETURNED"), payments(id));
    assertEquals(List.of(), flags(id));
    dossiers.deliver(id, false);
    assertEquals(DossierState.PAYMENT_RETURNED, desk.row(id).state());
    assertEquals(List.of(), flags(id));
    assertEquals(0, consumed(id));
  }

  /** The bank's answer is still under way to us when the payment comes back and the news tell. */
  private void comesBack(String id) {
    desk.guard.afterAnswer = () -> {};
    desk.guard.returned.add("B-" + id + "-1-1");
    news(id, 1000);
  }

  @Test
  public void newsOfAnOrderThatIsNotOursChangeNothing() {
    desk.guard.reports.add(
        new BankNews.Item(
            "B-nobody-1-1", new BankAnswer(BankAnswer.Status.RETURNED, Money.of(1), "", "")));
    String id = dossiers.in("CO");
    long version = desk.row(id).version();
    reading();
    assertEquals(version, desk.row(id).version());
  }

  private void news(String id, long amount) {
    desk.guard.reports.add(
        new BankNews.Item(
            "B-" + id + "-1-1",
            new BankAnswer(BankAnswer.Status.RETURNED, Money.of(amount), "FT7", "sai tên")));
    reading();
  }

  private void reading() {
    BankNewsReading reading = new BankNewsReading(desk.ground, store.leases(Clock.systemUTC()));
    try {
      reading.readAll();
      reading.stop();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> flags(String id) {
    return desk.dossiers.find(DossiersInState.worker("officer"), id).orElseThrow().flags();
  }

  private List<String> payments(String id) {
    return store
        .transactions()
        .<List<String>>read(
            tx ->
                VoucherRow.of(Sql.in(tx), id).stream()
                    .map(v -> v.payment() + (v.superseded() ? " superseded" : ""))
                    .toList());
  }
}
