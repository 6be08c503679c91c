/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Verdict;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** What stops an act that role, state and version would let through. */
public class GuardsTest extends DossiersAtWork {
  private static final UnitCode OTHER_UNIT = UnitCode.of("1990001");

  @Test
  public void anActThatIsNoneIsSaid() {
    String id = dossiers.in("AC");
    assertEquals("ACT_UNKNOWN act", told("officer", id, "fly", Map.of()));
  }

  @Test
  public void theAccountsSignersSignAndNobodyElse() {
    String id = dossiers.in("W2");
    Actor stranger = Desk.person("x", Role.UNIT_CHIEF_ACCOUNTANT);
    assertEquals("R03", refused(stranger, id, "sign2"));
    act("second", id, "sign2");
    assertEquals("R03", refused(Desk.person("x", Role.UNIT_ACCOUNT_HOLDER), id, "sign1"));
    assertEquals(DossierState.WAIT_SIGN1, desk.row(id).state());
  }

  @Test
  public void whoMadeADossierDoesNotSignItAsAccountHolder() {
    Actor maker =
        new Actor(
            "ctk",
            "ctk",
            "ctk",
            List.of(
                new Grant(Role.UNIT_MAKER, Desk.UNIT, null),
                new Grant(Role.UNIT_ACCOUNT_HOLDER, Desk.UNIT, null)));
    String id = desk.dossiers.create(maker, Desk.draft(1000), desk.command()).id();
    desk.act(maker, id, "submit", desk.row(id).version(), REASON);
    act("second", id, "sign2");
    assertEquals("SOD_U2", refused(maker, id, "sign1"));
  }

  @Test
  public void aContentThatIsNotTheFrozenOneIsNeitherSignedNorApproved() {
    for (List<String> step :
        List.of(List.of("W2", "second", "sign2"), List.of("CH", "leader", "approve"))) {
      String id = dossiers.in(step.get(0));
      store
          .transactions()
          .writing(
              tx ->
                  Sql.in(tx)
                      .update(
                          "UPDATE dossier SET content_hash = ? WHERE dossier_id = ?",
                          "0".repeat(64),
                          id));
      assertEquals("CONTENT_CHANGED", refused(step.get(1), id, step.get(2)));
    }
  }

  @Test
  public void aDossierOfAnotherServiceOrUnitIsNotMade() {
    NewDossier draft = Desk.draft(1000);
    NewDossier service =
        new NewDossier(
            "SVC_CAPITAL_EXPENDITURE",
            draft.account(),
            draft.budgetYear(),
            draft.vouchers(),
            List.of());
    Actor maker = DossiersInState.worker("maker");
    assertEquals(
        "NOT_YET_OFFERED", code(() -> desk.dossiers.create(maker, service, desk.command())));
    Actor ofBoth =
        new Actor(
            "kt",
            "kt",
            "kt",
            List.of(
                new Grant(Role.UNIT_MAKER, Desk.UNIT, null),
                new Grant(Role.UNIT_MAKER, OTHER_UNIT, null)));
    String id = dossiers.in("DR");
    NewDossier moved = Desk.draft(AccountNumber.parse("9523.3.1990001.00000"), Desk.voucher(1000));
    assertEquals(
        "NOT_FOUND",
        code(() -> desk.dossiers.edit(ofBoth, id, desk.row(id).version(), moved, desk.command())));
  }

  @Test
  public void aPaperIsRevisedWithItsContentAndJustWhatCameBack() {
    String waits = dossiers.in("CP");
    assertEquals("BAD_INPUT inputs.draft", told("officer", waits, "counter_revise", Map.of()));
    String back = dossiers.in("PP");
    assertEquals(
        "NOT_THE_RETURNED act",
        told(
            "officer",
            back,
            "counter_revise_returned",
            Map.of(),
            Desk.draft(Desk.ACCOUNT, Desk.voucher(500), Desk.voucher(500))));
  }

  @Test
  public void whoCheckedDoesNotApprove() {
    String id = dossiers.in("CH");
    assertEquals("SOD_T1", refused(Desk.person("ks", Role.KB_LEADER), id, "approve"));
    act("leader", id, "approve");
  }

  @Test
  public void moreTimeEndsAfterTheOldDateAndAfterToday() {
    String id = dossiers.in("AC");
    for (String until : List.of("2020-08-03", "2019-09-30", "30/9/2020")) {
      assertEquals(
          until, "BAD_INPUT inputs.until", told("officer", id, "extend", Map.of("until", until)));
    }
    assertTrue(desk.row(id).dueAt().isPresent());
  }

  @Test
  public void onlyAnOfficerOfTheOfficeIsGivenWork() {
    String id = dossiers.in("AC");
    assertEquals(
        "BAD_INPUT inputs.officer", told("office_head", id, "reassign", Map.of("officer", "ks")));
    assertEquals("gdv", desk.row(id).officer());
  }

  @Test
  public void aConclusionIsConfirmedByAPaymentChecker() {
    String id = dossiers.in("PU");
    act("payment", id, "resolve_payment");
    assertEquals(
        "WRONG_ROLE", refused(Desk.person("tt3", Role.KB_PAYMENT_MAKER), id, "resolve_payment"));
    assertEquals(DossierState.PAYMENT_SENT, desk.row(id).state());
  }

  @Test
  public void whatWasPartlyPaidIsNotGivenUp() {
    String id = partlyPaid();
    act("maker", id, "revise_returned");
    act("maker", id, "submit");
    act("second", id, "sign2");
    act("first", id, "sign1");
    act("officer", id, "request_completion");
    assertEquals("SOMETHING_PAID", refused("first", id, "give_up"));
  }

  @Test
  public void whatARuleRefusesIsRefusedWhenItIsSubmittedAndWhenItIsSigned() {
    for (List<String> step :
        List.of(List.of("DR", "maker", "submit"), List.of("W1", "first", "sign1"))) {
      String id = dossiers.in(step.get(0));
      Text text = Text.of("Không đúng.", "That is wrong.");
      Verdict fails =
          Verdict.fail(
              new RuleRef("fake", "1.0.0", "F01", "luật"),
              List.of(Reason.of("R15", "vouchers", text, text)));
      desk.guard.pack = question -> FakeGuard.answer(fails);
      assertEquals("R15", refused(step.get(1), id, step.get(2)));
      desk.guard.pack = question -> FakeGuard.answer();
      act(step.get(1), id, step.get(2));
    }
  }

  @Test
  public void whilePluginsComeAndGoNothingIsJudged() {
    String id = dossiers.in("DR");
    desk.guard.moving = true;
    assertEquals("RULE_CANNOT_BE_ASKED", refused("maker", id, "submit"));
    assertEquals(
        "RULE_CANNOT_BE_ASKED",
        code(
            () ->
                desk.dossiers.recordCounter(
                    DossiersInState.worker("officer"), Desk.draft(7), desk.command())));
    desk.guard.moving = false;
    act("maker", id, "submit");
  }

  @Test
  public void aBankThatIsNotThereIsMissing() {
    desk.guard.plugins.remove(BankChannel.class);
    PluginFailure failure =
        assertThrows(
            PluginFailure.class,
            () ->
                Orders.ask(
                    desk.guard,
                    BankChannel.class,
                    Guard.Scope.nobodys(LocalDate.of(2020, 8, 3)),
                    bank -> bank.query("x")));
    assertEquals(PluginFailure.Why.MISSING, failure.why());
  }

  /** A dossier of two vouchers, one of them paid and one returned. */
  private String partlyPaid() {
    String id =
        desk.dossiers
            .create(
                DossiersInState.worker("maker"),
                Desk.draft(Desk.ACCOUNT, Desk.voucher(700), Desk.voucher(300)),
                desk.command())
            .id();
    for (List<String> step :
        List.of(
            List.of("maker", "submit"),
            List.of("second", "sign2"),
            List.of("first", "sign1"),
            List.of("officer", "accept"),
            List.of("officer", "control"),
            List.of("officer", "propose"),
            List.of("controller", "check"),
            List.of("leader", "approve"))) {
      act(step.get(0), id, step.get(1));
    }
    dossiers.deliver(id, false);
    dossiers.deliver(id, false);
    desk.guard.bankReturns.set(1);
    dossiers.deliver(id, false);
    dossiers.deliver(id, false);
    assertEquals(DossierState.PAYMENT_RETURNED, desk.row(id).state());
    return id;
  }

  private String refused(Actor actor, String id, String act) {
    return code(() -> desk.act(actor, id, act, desk.row(id).version(), REASON, "R99"));
  }

  private static String code(Runnable work) {
    return assertThrows(Refused.class, work::run).reasons().get(0).code();
  }

  /** Code and field of the refusal. */
  private String told(String who, String id, String act, Map<String, String> inputs) {
    return told(who, id, act, inputs, null);
  }

  private String told(
      String who, String id, String act, Map<String, String> inputs, @Nullable NewDossier draft) {
    ActRequest request =
        new ActRequest(
            act,
            desk.row(id).version(),
            REASON,
            List.of("R99"),
            Map.of(),
            inputs,
            draft,
            desk.command());
    Reason reason =
        assertThrows(
                Refused.class, () -> desk.dossiers.act(DossiersInState.worker(who), id, request))
            .reasons()
            .get(0);
    return reason.code() + " " + reason.field();
  }
}
