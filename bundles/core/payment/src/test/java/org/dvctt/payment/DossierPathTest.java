/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.budget.BudgetMigrations;
import org.dvctt.budget.StoredBudgetBook;
import org.dvctt.budget.StoredBudgets;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.FactEvent;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.store.testing.Eventually;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The main job on a real store and budget, with the outbox running. */
public class DossierPathTest {
  private static final UnitCode UNIT = UnitCode.of("1990796");
  private static final AccountNumber ACCOUNT = AccountNumber.parse("9523.3.1990796.00000");
  private final Actor maker = unit("kt", Role.UNIT_MAKER);
  private final Actor chief = unit("ktt", Role.UNIT_CHIEF_ACCOUNTANT);
  private final Actor holder = unit("ctk", Role.UNIT_ACCOUNT_HOLDER);
  private final Actor officer = office("gdv", Role.KB_OFFICER);
  private final Actor controller = office("ks", Role.KB_CONTROLLER);
  private final Actor leader = office("ld", Role.KB_LEADER);
  private final List<String> audited = new ArrayList<>();
  private TestStore store;
  private FakeGuard guard;
  private StoredBudgets budgets;
  private DossierActs dossiers;

  @Before
  public void open() {
    store = TestStore.derby();
    store.migrate("budget", BudgetMigrations.class.getClassLoader());
    store.migrate("payment", PaymentMigrations.class.getClassLoader());
    guard = new FakeGuard(store.transactions());
    BusinessClock clock = new Demo();
    StoreReady ready = new StoreReady() {};
    StoredBudgetBook book = new StoredBudgetBook(clock, ready);
    budgets = new StoredBudgets(store.transactions(), ready);
    Ground ground =
        new Ground(
            store.transactions(),
            new FakeRegistry(),
            book,
            this::audit,
            store.outbox(),
            store.idempotency(),
            clock,
            guard,
            ready);
    dossiers = new DossierActs(ground);
    OutboxHandler facts = delivery -> store.transactions().writing(delivery::done);
    store.worker(
        Map.of(
            Orders.LEDGER_POST, new LedgerPosting(ground),
            Orders.PAYMENT_ORDER, new PaymentOrdering(ground),
            Orders.BANK_SEND, new BankPaying(ground),
            FactEvent.TOPIC, facts));
    store
        .transactions()
        .writing(
            tx ->
                draft(1, "6501")
                    .vouchers()
                    .forEach(
                        voucher ->
                            book.allot(
                                tx,
                                new org.dvctt.model.BudgetLine(
                                    FiscalYear.of(2020),
                                    ACCOUNT,
                                    org.dvctt.model.Chapter.of("622"),
                                    Sector.of("071"),
                                    Program.of("00000"),
                                    FundSource.of("13")),
                                Money.of(1_000_000),
                                "QĐ 01",
                                true)));
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void aDossierGoesFromDraftToPaid() throws Exception {
    String id = approved();
    DossierView done = completed(id);
    assertEquals("POSTED", done.ledger());
    assertEquals("CONSUMED", done.budget());
    assertEquals("SUCCESS", done.vouchers().get(0).payment());
    assertEquals("G12.99.18-200803-0001", done.code());
    assertEquals(2, done.signatures().size());
    assertEquals(List.of(), budgets.verify());
    assertTrue(
        audited.containsAll(
            List.of("dossier.create", "dossier.sign1", "dossier.approve", "dossier.settle")));
    assertEquals(
        List.of(
            "create",
            "submit",
            "sign2",
            "sign1",
            "accept",
            "control",
            "propose",
            "check",
            "approve",
            "post",
            "order_payment",
            "paid",
            "settle"),
        dossiers.history(maker, id).stream().map(line -> line.act()).toList());
  }

  @Test
  public void aBankThatFallsSilentIsAskedAndNotPaidTwice() throws Exception {
    guard.silentAnswers.set(1);
    completed(approved());
    assertEquals(1, guard.paid.size());
    assertTrue(guard.paid.values().stream().allMatch(times -> times == 1));
  }

  @Test
  public void allFaultsOfADraftComeAtOnce() {
    String id = dossiers.create(maker, draft(2_000_000, "9999"), command("c")).id();
    Refused refused = refused(maker, id, "submit");
    assertEquals(Refused.Kind.INVALID, refused.kind());
    assertTrue(refused.reasons().stream().anyMatch(reason -> reason.code().equals("R06")));
    assertEquals(DossierState.DRAFT, state(id));
  }

  @Test
  public void anOverspendIsRefusedAtSubmit() {
    String id = dossiers.create(maker, draft(1_000_001, "6501"), command("c")).id();
    assertEquals("R09", refused(maker, id, "submit").reasons().get(0).code());
  }

  @Test
  public void aLineThatTheBudgetDoesNotHaveIsAnotherFaultThanTooLittleOnIt() {
    NewDossier draft = draft(1, "6501");
    AccountNumber other = AccountNumber.parse("9523.4.1990796.03434");
    NewDossier elsewhere =
        new NewDossier(draft.service(), other, draft.budgetYear(), draft.vouchers(), List.of());
    String id = dossiers.create(maker, elsewhere, command("c")).id();
    assertEquals("R08", refused(maker, id, "submit").reasons().get(0).code());
    assertEquals(DossierState.DRAFT, state(id));
  }

  @Test
  public void aRuleThatCannotBeAskedIsToldInOneLanguageAtATime() {
    String id = dossiers.create(maker, draft(1000, "6501"), command("c")).id();
    guard.plugins.remove(RegimePack.class);
    String english = refused(maker, id, "submit").reasons().get(0).sentence().en();
    assertTrue(english, english.matches("\\p{ASCII}+") && english.contains("missing"));
    String moved =
        Refusals.ruleCannotBeAsked(Refusals.PLUGINS_MOVE).reasons().get(0).sentence().en();
    assertTrue(moved, moved.matches("\\p{ASCII}+"));
  }

  @Test
  public void aRuleThatCannotBeAskedLeavesTheDraftIntact() {
    String id = dossiers.create(maker, draft(1000, "6501"), command("c")).id();
    Object pack = guard.plugins.remove(RegimePack.class);
    assertEquals("RULE_CANNOT_BE_ASKED", refused(maker, id, "submit").reasons().get(0).code());
    assertEquals(DossierState.DRAFT, state(id));
    guard.plugins.put(RegimePack.class, pack);
    act(maker, id, "submit");
    assertEquals(DossierState.WAIT_SIGN2, state(id));
  }

  @Test
  public void theSecondSignerNeverSignsFirst() {
    Actor both =
        new Actor(
            "both",
            "both",
            "Cả hai",
            List.of(
                new Grant(Role.UNIT_CHIEF_ACCOUNTANT, UNIT, null),
                new Grant(Role.UNIT_ACCOUNT_HOLDER, UNIT, null)));
    String id = dossiers.create(maker, draft(1000, "6501"), command("c")).id();
    act(maker, id, "submit");
    act(both, id, "sign2");
    assertEquals("SOD_U1", refused(both, id, "sign1").reasons().get(0).code());
    assertEquals(DossierState.WAIT_SIGN1, state(id));
  }

  @Test
  public void officerControllerAndLeaderAreThreePeople() {
    Actor one =
        new Actor(
            "one",
            "one",
            "Một người",
            List.of(
                new Grant(Role.KB_OFFICER, null, FakeRegistry.OFFICE),
                new Grant(Role.KB_CONTROLLER, null, FakeRegistry.OFFICE),
                new Grant(Role.KB_LEADER, null, FakeRegistry.OFFICE)));
    String id = sent();
    act(one, id, "accept");
    act(one, id, "control");
    act(one, id, "propose");
    assertEquals("SOD_T1", refused(one, id, "check").reasons().get(0).code());
    act(controller, id, "check");
    assertEquals("SOD_T1", refused(one, id, "approve").reasons().get(0).code());
  }

  @Test
  public void aReplayedCommandChangesNothingAndAnAlteredOneIsRefused() {
    DossierView first = dossiers.create(maker, draft(1000, "6501"), command("same"));
    assertEquals(first.id(), dossiers.create(maker, draft(1000, "6501"), command("same")).id());
    Refused altered =
        assertThrows(
            Refused.class,
            () -> dossiers.create(maker, draft(1000, "6501"), new Command("same", "other")));
    assertEquals("IDEMPOTENCY_KEY_REUSED", altered.reasons().get(0).code());
  }

  @Test
  public void aStaleVersionAndAWrongRoleAreRefused() {
    String id = dossiers.create(maker, draft(1000, "6501"), command("c")).id();
    Refused stale =
        assertThrows(Refused.class, () -> dossiers.act(maker, id, request("submit", 7, "")));
    assertEquals("STALE_VERSION", stale.reasons().get(0).code());
    assertEquals("WRONG_ROLE", refused(chief, id, "submit").reasons().get(0).code());
    assertEquals(Refused.Kind.NOT_FOUND, refused(officer, id, "accept").kind());
  }

  @Test
  public void aRefusalGivesTheReservationBack() {
    String id = sent();
    act(officer, id, "accept");
    act(officer, id, "control");
    long version = find(id).version();
    dossiers.act(
        officer,
        id,
        new ActRequest(
            "propose_refusal",
            version,
            "hồ sơ không đúng chế độ",
            List.of("R06"),
            Map.of(),
            command("p")));
    act(leader, id, "refuse");
    assertEquals(DossierState.REFUSED, state(id));
    assertEquals("RELEASED", find(id).budget());
    assertEquals(List.of(), budgets.verify());
    assertEquals(
        1_000_000, budgets.lines(maker, UNIT, FiscalYear.of(2020)).get(0).available().dong());
  }

  @Test
  public void whatIsNotOfferedYetSaysSo() {
    String id = sent();
    assertEquals(Refused.Kind.NOT_OFFERED, refused(officer, id, "request_completion").kind());
  }

  private String sent() {
    String id = dossiers.create(maker, draft(400_000, "6501"), command("c")).id();
    act(maker, id, "submit");
    act(chief, id, "sign2");
    act(holder, id, "sign1");
    return id;
  }

  private String approved() {
    String id = sent();
    act(officer, id, "accept");
    act(officer, id, "control");
    act(officer, id, "propose");
    act(controller, id, "check");
    act(leader, id, "approve");
    return id;
  }

  private DossierView completed(String id) throws Exception {
    Eventually.eventually("the dossier is paid", () -> state(id) == DossierState.COMPLETED);
    return find(id);
  }

  private void act(Actor actor, String id, String act) {
    dossiers.act(actor, id, request(act, version(id), ""));
  }

  private Refused refused(Actor actor, String id, String act) {
    long version = version(id);
    return assertThrows(
        Refused.class, () -> dossiers.act(actor, id, request(act, version, "lý do đủ dài")));
  }

  private static ActRequest request(String act, long version, String reason) {
    return new ActRequest(act, version, reason, List.of(), Map.of(), command(act + version));
  }

  private static Command command(String key) {
    return new Command(key, "hash");
  }

  private long version(String id) {
    return find(id).version();
  }

  private DossierState state(String id) {
    return find(id).state();
  }

  private DossierView find(String id) {
    return dossiers.find(maker, id).orElseThrow();
  }

  private void audit(org.dvctt.core.ports.Tx tx, AuditEntry entry) {
    audited.add(entry.act());
  }

  private static Actor unit(String person, Role role) {
    return new Actor(person, person, person, List.of(new Grant(role, UNIT, null)));
  }

  private static Actor office(String person, Role role) {
    return new Actor(person, person, person, List.of(new Grant(role, null, FakeRegistry.OFFICE)));
  }

  private static NewDossier draft(long amount, String econItem) {
    VoucherLine line =
        new VoucherLine(
            "Tiền điện",
            null,
            null,
            EconItem.of(econItem),
            Sector.of("071"),
            FundSource.of("13"),
            Money.of(amount));
    return new NewDossier(
        "SVC_RECURRENT_EXPENDITURE",
        ACCOUNT,
        FiscalYear.of(2020),
        List.of(
            new Voucher(
                "01",
                "C2-02a/NS",
                LocalDate.of(2020, 8, 3),
                Voucher.Ticks.USUAL,
                Program.of("00000"),
                "Tiền điện tháng 7",
                Declarations.NONE,
                new Payee("Điện lực", "", "1234567890", "agribank"),
                null,
                List.of(line),
                Money.of(amount),
                AmountInWords.of(Money.of(amount)))),
        List.of());
  }

  private static final class Demo implements BusinessClock {
    @Override
    public Instant now() {
      return Instant.parse("2020-08-03T02:00:00Z");
    }

    @Override
    public boolean shifted() {
      return true;
    }
  }
}
