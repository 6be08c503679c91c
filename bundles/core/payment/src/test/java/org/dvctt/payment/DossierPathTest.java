/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.budget.StoredBudgets;
import org.dvctt.core.ports.FactEvent;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.EconItem;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
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
  private final Actor maker = Desk.person("kt", Role.UNIT_MAKER);
  private final Actor chief = Desk.person("ktt", Role.UNIT_CHIEF_ACCOUNTANT);
  private final Actor holder = Desk.person("ctk", Role.UNIT_ACCOUNT_HOLDER);
  private final Actor officer = Desk.person("gdv", Role.KB_OFFICER);
  private final Actor controller = Desk.person("ks", Role.KB_CONTROLLER);
  private final Actor leader = Desk.person("ld", Role.KB_LEADER);
  private final List<String> audited = new ArrayList<>();
  private TestStore store;
  private Desk desk;
  private FakeGuard guard;
  private StoredBudgets budgets;
  private DossierActs dossiers;

  @Before
  public void open() {
    store = TestStore.derby();
    desk = new Desk(store, (tx, entry) -> audited.add(entry.act()), store.outbox());
    guard = desk.guard;
    budgets = desk.budgets;
    dossiers = desk.dossiers;
    OutboxHandler facts = delivery -> store.transactions().writing(delivery::done);
    store.worker(
        Map.of(
            Orders.LEDGER_POST, new LedgerPosting(desk.ground),
            Orders.PAYMENT_ORDER, new PaymentOrdering(desk.ground),
            Orders.BANK_SEND, new BankPaying(desk.ground),
            RiskAssessing.TOPIC, new RiskAssessing(desk.ground),
            FactEvent.TOPIC, facts));
    desk.allot(1_000_000);
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
    String id = dossiers.create(maker, unknownItem(), command("c")).id();
    Refused refused = refused(maker, id, "submit");
    assertEquals(Refused.Kind.INVALID, refused.kind());
    assertTrue(refused.reasons().stream().anyMatch(reason -> reason.code().equals("R06")));
    assertEquals(DossierState.DRAFT, state(id));
  }

  @Test
  public void anOverspendIsRefusedAtSubmit() {
    String id = dossiers.create(maker, Desk.draft(1_000_001), command("c")).id();
    assertEquals("R09", refused(maker, id, "submit").reasons().get(0).code());
  }

  @Test
  public void aLineThatTheBudgetDoesNotHaveIsAnotherFaultThanTooLittleOnIt() {
    NewDossier elsewhere = Desk.draft(AccountNumber.parse("9523.3.1990796.00002"), Desk.voucher(1));
    String id = dossiers.create(maker, elsewhere, command("c")).id();
    assertEquals("R08", refused(maker, id, "submit").reasons().get(0).code());
    assertEquals(DossierState.DRAFT, state(id));
  }

  @Test
  public void aRuleThatCannotBeAskedIsToldInOneLanguageAtATime() {
    String id = dossiers.create(maker, Desk.draft(1000), command("c")).id();
    guard.plugins.remove(RegimePack.class);
    String english = refused(maker, id, "submit").reasons().get(0).sentence().en();
    assertTrue(english, english.matches("\\p{ASCII}+") && english.contains("missing"));
    String moved =
        Refusals.ruleCannotBeAsked(Refusals.PLUGINS_MOVE).reasons().get(0).sentence().en();
    assertTrue(moved, moved.matches("\\p{ASCII}+"));
  }

  @Test
  public void aRuleThatCannotBeAskedLeavesTheDraftIntact() {
    String id = dossiers.create(maker, Desk.draft(1000), command("c")).id();
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
                new Grant(Role.UNIT_CHIEF_ACCOUNTANT, Desk.UNIT, null),
                new Grant(Role.UNIT_ACCOUNT_HOLDER, Desk.UNIT, null)));
    String id = dossiers.create(maker, Desk.draft(1000), command("c")).id();
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
    DossierView first = dossiers.create(maker, Desk.draft(1000), command("same"));
    assertEquals(first.id(), dossiers.create(maker, Desk.draft(1000), command("same")).id());
    Refused altered =
        assertThrows(
            Refused.class,
            () -> dossiers.create(maker, Desk.draft(1000), new Command("same", "other")));
    assertEquals("IDEMPOTENCY_KEY_REUSED", altered.reasons().get(0).code());
  }

  @Test
  public void aStaleVersionAndAWrongRoleAreRefused() {
    String id = dossiers.create(maker, Desk.draft(1000), command("c")).id();
    Refused stale = assertThrows(Refused.class, () -> desk.act(maker, id, "submit", 7, ""));
    assertEquals("STALE_VERSION", stale.reasons().get(0).code());
    assertEquals("WRONG_ROLE", refused(chief, id, "submit").reasons().get(0).code());
    assertEquals(Refused.Kind.NOT_FOUND, refused(officer, id, "accept").kind());
  }

  @Test
  public void aRefusalGivesTheReservationBack() {
    String id = sent();
    act(officer, id, "accept");
    act(officer, id, "control");
    desk.act(officer, id, "propose_refusal", version(id), "hồ sơ không đúng chế độ", "R06");
    act(leader, id, "refuse");
    assertEquals(DossierState.REFUSED, state(id));
    assertEquals("RELEASED", find(id).budget());
    assertEquals(List.of(), budgets.verify());
    assertEquals(1_000_000, budgets.lines(maker, Desk.UNIT, Desk.YEAR).get(0).available().dong());
  }

  private String sent() {
    String id = dossiers.create(maker, Desk.draft(400_000), command("c")).id();
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
    desk.act(actor, id, act, version(id), "");
  }

  private Refused refused(Actor actor, String id, String act) {
    long version = version(id);
    return assertThrows(Refused.class, () -> desk.act(actor, id, act, version, "lý do đủ dài"));
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

  private static NewDossier unknownItem() {
    Voucher usual = Desk.voucher(2_000_000);
    VoucherLine line = usual.lines().get(0);
    VoucherLine unknown =
        new VoucherLine(
            line.content(),
            null,
            null,
            EconItem.of("9999"),
            line.sector(),
            line.fundSource(),
            line.amount());
    return Desk.draft(
        Desk.ACCOUNT,
        new Voucher(
            usual.number(),
            usual.form(),
            usual.date(),
            usual.ticks(),
            usual.program(),
            usual.content(),
            usual.declared(),
            usual.payee(),
            null,
            List.of(unknown),
            usual.total(),
            usual.words()));
  }
}
