/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.PayeeCheckView;
import org.dvctt.api.payment.PayeeCheckView.Result;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.Payee;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.store.Sql;
import org.junit.Before;
import org.junit.Test;

/**
 * When directories are asked about payees, what is made of the answer, and who sees which of it.
 */
public class PayeeVerifyingTest extends DossiersOnEachStore {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final PayeeAccount ACCOUNT = new PayeeAccount("agribank", "1234567890");

  private final List<PayeeQuestion> asked = new ArrayList<>();
  private final Map<PayeeAccount, AccountHolder> book = new HashMap<>();

  @Before
  public void open() {
    desk.guard.plugins.put(PayeeDirectory.class, (PayeeDirectory) this::look);
    holds("DIEN LUC");
  }

  private PayeeAnswer look(PayeeQuestion question) {
    asked.add(question);
    return new PayeeAnswer(
        question.payees().stream()
            .map(Named::account)
            .map(account -> book.getOrDefault(account, silent(account)))
            .toList());
  }

  private static AccountHolder silent(PayeeAccount account) {
    return AccountHolder.unknown(account, "Mẫu", DAY, Text.of("Bảo trì.", "Out of order."));
  }

  private void holds(String name) {
    book.put(ACCOUNT, AccountHolder.held(ACCOUNT, name, "Mẫu", DAY));
  }

  @Test
  public void whatWasSentIsLookedUpWithoutHoldingItUp() {
    String id = dossiers.in("SE");
    assertEquals(Result.WAITING, dossiers.payeeCheck(id, "maker").result());
    dossiers.verified(id);
    assertEquals(List.of(new Named(ACCOUNT, "Điện lực")), asked.get(0).payees());
    PayeeCheckView check = dossiers.payeeCheck(id, "maker");
    assertEquals(Result.FOLDED, check.result());
    assertEquals("DIEN LUC", check.holder());
    assertEquals("Mẫu", check.source());
    assertEquals(DAY, check.heldOn());
    assertNull(check.reason());
    assertEquals(DossierState.SENT, desk.row(id).state());
  }

  @Test
  public void theTreasurySeesWhoseAccountItIsAndItsUnitOnlyThatItIsAnothers() {
    holds("NGUYEN VAN MAU");
    String id = dossiers.verified(dossiers.in("SE"));
    PayeeCheckView unit = dossiers.payeeCheck(id, "maker");
    assertEquals(Result.NO, unit.result());
    assertFalse(unit.toString(), unit.toString().contains("NGUYEN VAN MAU"));
    assertNotNull(unit.reason());
    assertEquals("R14", unit.reason().code());
    assertEquals("vouchers[0].payee.name", unit.reason().field());
    PayeeCheckView officer = dossiers.payeeCheck(id, "officer");
    assertEquals("NGUYEN VAN MAU", officer.holder());
    assertNotNull(officer.reason());
    assertTrue(officer.reason().sentence().vi().contains("NGUYEN VAN MAU"));
  }

  @Test
  public void anAccountThatIsNotThereAndABankThatIsGoneAreR13() {
    book.put(ACCOUNT, AccountHolder.noAccount(ACCOUNT, "Mẫu", DAY));
    PayeeCheckView none = dossiers.payeeCheck(dossiers.verified(dossiers.in("SE")), "officer");
    assertEquals(Result.NO_ACCOUNT, none.result());
    assertNotNull(none.reason());
    assertEquals(
        "R13 vouchers[0].payee.account", none.reason().code() + " " + none.reason().field());
    book.put(ACCOUNT, AccountHolder.noBank(ACCOUNT, "12311001", "Mẫu", DAY));
    PayeeCheckView gone = dossiers.payeeCheck(dossiers.verified(dossiers.in("SE")), "maker");
    assertEquals(Result.NO_BANK, gone.result());
    assertNotNull(gone.reason());
    assertTrue(gone.reason().nextStep().vi().contains("12311001"));
  }

  @Test
  public void noAnswerIsToldWithWhyAndAskedAgainUntilThereIsOne() {
    book.clear();
    String id = dossiers.in("SE");
    String stream = dossiers.streams("payee:" + id).get(0);
    dossiers.deliver(stream, true);
    assertEquals(Result.WAITING, dossiers.payeeCheck(id, "officer").result());
    assertEquals("Bảo trì.", dossiers.payeeCheck(id, "officer").why().vi());
    desk.guard.lost.set(1);
    dossiers.deliver(stream, true);
    assertTrue(dossiers.payeeCheck(id, "officer").why().en().contains("can't be asked just now"));
    holds("Điện lực");
    dossiers.deliver(stream, false);
    assertEquals(Result.EXACT, dossiers.payeeCheck(id, "officer").result());
  }

  @Test
  public void aQuarantinedDirectoryLosesNothing() {
    String id = dossiers.in("SE");
    String stream = dossiers.streams("payee:" + id).get(0);
    desk.guard.away.add(PayeeDirectory.class);
    dossiers.deliver(stream, true);
    assertEquals(Result.WAITING, dossiers.payeeCheck(id, "maker").result());
    desk.guard.away.clear();
    dossiers.deliver(stream, false);
    assertEquals(Result.FOLDED, dossiers.payeeCheck(id, "maker").result());
  }

  @Test
  public void withoutADirectoryNothingIsAskedAndWhenOneComesItIsAskedByItself() throws Exception {
    PayeeDirectory directory = (PayeeDirectory) desk.guard.plugins.remove(PayeeDirectory.class);
    String id = dossiers.in("SE");
    assertEquals(List.of(), dossiers.streams("payee:" + id));
    assertEquals(Result.NOT_CHECKED, dossiers.payeeCheck(id, "maker").result());
    assertTrue(dossiers.payeeCheck(id, "maker").why().vi().contains("Chưa cài danh bạ"));
    PayeeSweep sweep = new PayeeSweep(desk.ground, store.leases(Clock.systemUTC()));
    sweep.sweep();
    assertEquals(List.of(), dossiers.streams("payee:" + id));
    desk.guard.plugins.put(PayeeDirectory.class, directory);
    sweep.sweep();
    dossiers.verified(id);
    assertEquals(Result.FOLDED, dossiers.payeeCheck(id, "maker").result());
    sweep.sweep();
    assertEquals(List.of(), dossiers.streams("payee:" + id));
    sweep.stop();
  }

  @Test
  public void aDirectoryThatGoesForGoodLeavesADossierThatSaysSo() {
    String id = dossiers.in("SE");
    desk.guard.plugins.remove(PayeeDirectory.class);
    dossiers.verified(id);
    assertEquals(Result.NOT_CHECKED, dossiers.payeeCheck(id, "maker").result());
  }

  @Test
  public void answersAboutOtherAccountsAndTwoWaysAreNoAnswers() {
    PayeeAccount other = new PayeeAccount("agribank", "999999");
    desk.guard.plugins.put(
        PayeeDirectory.class,
        (PayeeDirectory)
            question ->
                new PayeeAnswer(
                    List.of(
                        AccountHolder.held(other, "Điện lực", "Mẫu", DAY),
                        AccountHolder.held(ACCOUNT, "Điện lực", "Mẫu", DAY),
                        AccountHolder.held(ACCOUNT, "Người khác", "Mẫu", DAY))));
    String id = dossiers.in("SE");
    dossiers.deliver(dossiers.streams("payee:" + id).get(0), true);
    assertEquals(Result.WAITING, dossiers.payeeCheck(id, "officer").result());
    assertEquals(0, rows("payee_answer"));
  }

  @Test
  public void fiveHundredPayeesAreAskedHundredByHundredAndOnlyOnceAnAnswerIsThere() {
    Voucher[] vouchers = new Voucher[500];
    for (int i = 0; i < vouchers.length; i++) {
      String account = "%010d".formatted(i);
      PayeeAccount at = new PayeeAccount("agribank", account);
      book.put(at, AccountHolder.held(at, "Hộ " + i, "Mẫu", DAY));
      vouchers[i] = paidTo(i, new Payee("Hộ " + i, "", account, "agribank"));
    }
    PayeeAccount last = new PayeeAccount("agribank", "0000000499");
    AccountHolder holder = book.remove(last);
    String id =
        desk.dossiers
            .create(
                DossiersInState.worker("maker"), Desk.draft(Desk.ACCOUNT, vouchers), desk.command())
            .id();
    desk.dossiers.checkPayees(DossiersInState.worker("maker"), id);
    String stream = dossiers.streams("payee:" + id).get(0);
    dossiers.deliver(stream, true);
    assertEquals(5, asked.size());
    assertTrue(asked.stream().allMatch(question -> question.payees().size() == 100));
    assertEquals(499, rows("payee_answer"));
    book.put(last, holder);
    dossiers.deliver(stream, false);
    assertEquals(1, asked.get(5).payees().size());
    assertEquals(500, rows("payee_answer"));
  }

  @Test
  public void anOutageIsNotAskedAboutOverAndOver() {
    Voucher[] vouchers = new Voucher[300];
    for (int i = 0; i < vouchers.length; i++) {
      vouchers[i] = paidTo(i, new Payee("Hộ", "", "%010d".formatted(i), "agribank"));
    }
    String id =
        desk.dossiers
            .create(
                DossiersInState.worker("maker"), Desk.draft(Desk.ACCOUNT, vouchers), desk.command())
            .id();
    desk.dossiers.checkPayees(DossiersInState.worker("maker"), id);
    dossiers.deliver(dossiers.streams("payee:" + id).get(0), true);
    assertEquals(1, asked.size());
  }

  @Test
  public void whatIsApprovedIsNotAskedAboutAnyMore() {
    String id = dossiers.in("AP");
    dossiers.verified(id);
    assertEquals(List.of(), asked);
    assertEquals(Result.NOT_CHECKED, dossiers.payeeCheck(id, "officer").result());
  }

  static Voucher paidTo(int number, Payee payee) {
    Voucher usual = Desk.voucher(1000);
    return new Voucher(
        "%03d".formatted(number),
        usual.form(),
        usual.date(),
        usual.ticks(),
        usual.program(),
        usual.content(),
        usual.declared(),
        payee,
        usual.cash(),
        usual.lines(),
        usual.total(),
        usual.words());
  }

  private long rows(String table) {
    return store.transactions().<Long>read(tx -> Sql.in(tx).count("SELECT COUNT(*) FROM " + table));
  }
}
