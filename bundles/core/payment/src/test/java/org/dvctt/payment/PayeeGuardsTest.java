/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.payment.PayeeCheckView.Result;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.Payee;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.store.Sql;
import org.junit.Before;
import org.junit.Test;

/** How often, how long and about what a directory is asked. */
public class PayeeGuardsTest extends DossiersOnEachStore {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);

  private final List<PayeeQuestion> asked = new ArrayList<>();
  private boolean silent;
  private boolean twoWays;
  private Runnable whileLooking = () -> {};

  @Before
  public void open() {
    desk.guard.plugins.put(PayeeDirectory.class, (PayeeDirectory) this::look);
  }

  private PayeeAnswer look(PayeeQuestion question) {
    asked.add(question);
    whileLooking.run();
    List<AccountHolder> holders = new ArrayList<>();
    for (PayeeQuestion.Named payee : question.payees()) {
      PayeeAccount account = payee.account();
      holders.add(
          silent
              ? AccountHolder.unknown(account, "Mẫu", DAY, Text.of("Bảo trì.", "Out of order."))
              : AccountHolder.held(account, "Điện lực", "Mẫu", DAY));
      if (twoWays) {
        holders.add(AccountHolder.held(account, "Người khác", "Mẫu", DAY));
      }
    }
    return new PayeeAnswer(holders);
  }

  private String draft(Payee... payees) {
    Voucher[] vouchers = new Voucher[payees.length];
    for (int i = 0; i < payees.length; i++) {
      vouchers[i] = PayeeVerifyingTest.paidTo(i, payees[i]);
    }
    return desk.dossiers
        .create(DossiersInState.worker("maker"), Desk.draft(Desk.ACCOUNT, vouchers), desk.command())
        .id();
  }

  private static Payee[] many(int count) {
    Payee[] payees = new Payee[count];
    for (int i = 0; i < count; i++) {
      payees[i] = new Payee("Hộ", "", "%010d".formatted(i), "agribank");
    }
    return payees;
  }

  private void demand(String who, String id) {
    desk.dossiers.checkPayees(DossiersInState.worker(who), id);
  }

  private void refused(String code, String who, String id) {
    Refused refused = assertThrows(Refused.class, () -> demand(who, id));
    assertEquals(code, refused.reasons().get(0).code());
  }

  private String stream(String id) {
    return dossiers.streams("payee:" + id).get(0);
  }

  private void pass(Duration time) {
    desk.clock.now = desk.clock.now.plus(time);
  }

  private PayeeTable.State standing(String id) {
    return store
        .transactions()
        .<PayeeTable.State>read(
            tx -> new PayeeTable(Sql.in(tx)).standing(id).orElseThrow().state());
  }

  @Test
  public void anAccountOfTwoNamesIsAskedAboutOnce() {
    Payee one = new Payee("Điện lực", "", "1", "agribank");
    String id = draft(one, one, new Payee("Người khác", "", "1", "agribank"));
    demand("maker", id);
    AuditEntry line = dossiers.lastAudited;
    assertNotNull(line);
    assertTrue(line.detail(), line.detail().contains("\"payees\":2"));
    dossiers.verified(id);
    assertEquals(1, asked.get(0).payees().size());
  }

  @Test
  public void whoIsPaidWithoutAnAccountOrABankIsNotAskedAbout() {
    String id = draft(new Payee("A", "", " ", "agribank"), new Payee("A", "", "1", " "));
    refused("NO_PAYEE_TO_CHECK", "maker", id);
    DossierRow row = desk.row(id);
    store.transactions().writing(tx -> PayeeVerifying.order(desk.ground, tx, row, "1"));
    assertEquals(List.of(), dossiers.streams("payee:" + id));
  }

  @Test
  public void afterAFailureTheRestIsNotAskedInVain() {
    String id = draft(many(300));
    demand("maker", id);
    desk.guard.lost.set(1);
    dossiers.deliver(stream(id), true);
    assertEquals(List.of(), asked);
  }

  @Test
  public void whatIsSaidTwoWaysIsToldAsNothingSaid() {
    twoWays = true;
    String id = dossiers.in("SE");
    dossiers.deliver(stream(id), true);
    assertTrue(
        dossiers.payeeCheck(id, "maker").why().en(),
        dossiers.payeeCheck(id, "maker").why().en().contains("said nothing"));
  }

  @Test
  public void aDirectoryThatGoesAfterItAnsweredLeavesNothingToWaitFor() {
    String id = dossiers.in("SE");
    whileLooking = () -> desk.guard.plugins.remove(PayeeDirectory.class);
    dossiers.verified(id);
    assertEquals(PayeeTable.State.DONE, standing(id));
  }

  @Test
  public void theTreasuryMayAskAndAnotherDossiersDemandsAreItsOwn() {
    String id = dossiers.in("SE");
    for (int i = 0; i < PayeeDemands.DOSSIER_MOST; i++) {
      demand("officer", id);
    }
    refused("PAYEE_CHECK_TOO_OFTEN", "officer", id);
    AuditEntry line = dossiers.lastAudited;
    assertNotNull(line);
    assertEquals("REFUSED PAYEE_CHECK_TOO_OFTEN", line.outcome());
    demand("officer", dossiers.in("SE"));
  }

  @Test
  public void aPersonsAccountsAreCountedForADay() {
    String id = draft(many(PayeeDemands.PERSON_MOST / 2));
    demand("maker", id);
    demand("maker", id);
    pass(Duration.ofHours(23));
    refused("PAYEE_CHECK_TOO_OFTEN", "maker", id);
    pass(Duration.ofHours(2));
    demand("maker", id);
  }

  @Test
  public void askedAnewTheAnswerTakesTheOldOnesPlace() {
    String id = dossiers.verified(dossiers.in("SE"));
    String other = dossiers.verified(dossiers.in("SE"));
    pass(Duration.ofMinutes(1));
    demand("maker", id);
    dossiers.verified(id);
    assertEquals(3, asked.size());
    assertEquals(Result.EXACT, dossiers.payeeCheck(id, "maker").result());
    assertEquals(desk.clock.now, dossiers.payeeCheck(id, "maker").checkedAt());
    assertEquals(Result.EXACT, dossiers.payeeCheck(other, "maker").result());
  }

  @Test
  public void oneDossiersAnswerEndsNoOthersWait() {
    String id = dossiers.in("SE");
    String other = dossiers.in("SE");
    dossiers.verified(id);
    assertEquals(PayeeTable.State.WAITING, standing(other));
  }

  @Test
  public void whatWasApprovedMeanwhileIsNotAskedAboutWhenADirectoryComes() throws Exception {
    Object directory = desk.guard.plugins.remove(PayeeDirectory.class);
    String id = dossiers.in("AP");
    desk.guard.plugins.put(PayeeDirectory.class, directory);
    PayeeSweep sweep = new PayeeSweep(desk.ground, store.leases(Clock.systemUTC()));
    sweep.sweep();
    sweep.stop();
    assertEquals(PayeeTable.State.DONE, standing(id));
    assertEquals(List.of(), dossiers.streams("payee:" + id));
  }

  @Test
  public void waitsGrowToAQuarterOfAnHourAndEndAfterTwoDays() {
    silent = true;
    String id = dossiers.in("SE");
    String stream = stream(id);
    dossiers.deliver(stream, true);
    assertEquals(Duration.ofSeconds(5), dossiers.waits);
    dossiers.deliver(stream, true);
    assertEquals(Duration.ofSeconds(10), dossiers.waits);
    for (int attempt = 3; attempt <= 65; attempt++) {
      dossiers.deliver(stream, true);
    }
    assertEquals(Duration.ofMinutes(15), dossiers.waits);
    pass(Duration.ofHours(49));
    dossiers.deliver(stream, false);
    assertEquals(Result.NOT_CHECKED, dossiers.payeeCheck(id, "maker").result());
    assertEquals("Out of order.", dossiers.payeeCheck(id, "maker").why().en());
  }
}
