/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.ConclusionView;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.junit.Test;

/** An answer that stays away is concluded by two persons with evidence, or not at all. */
public class ResolutionTest extends DossiersAtWork {
  @Test
  public void whatTheBankNeverAnsweredIsConcludedByTwo() {
    String id = dossiers.in("PU");
    act("payment", id, "resolve_payment");
    assertEquals(DossierState.PAYMENT_SENT, desk.row(id).state());
    act("confirm", id, "resolve_payment");
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
  }

  @Test
  public void whatTheBankHasUnderWayIsAskedAboutWithWaitsThatGrow() {
    String id = dossiers.in("PS");
    desk.guard.bankUnderWay.set(10);
    for (long millis : new long[] {400, 800, 1600, 3200}) {
      dossiers.deliver(id, true);
      assertEquals(Duration.ofMillis(millis), dossiers.waits);
    }
    for (int more = 0; more < 6; more++) {
      dossiers.deliver(id, true);
    }
    assertEquals("as long as any answer", Duration.ofMinutes(1), dossiers.waits);
    assertEquals(DossierState.PAYMENT_SENT, desk.row(id).state());
    assertEquals("nobody is asked", List.of(), waiting("payment"));
    dossiers.deliver(id, false);
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    assertEquals("sent once", Integer.valueOf(1), desk.guard.paid.get("B-" + id + "-1-1"));
  }

  @Test
  public void whatTheBankHasUnderWayForDaysIsAskedOfAPerson() {
    String id = dossiers.in("PS");
    desk.guard.bankUnderWay.set(3);
    Instant ordered = desk.clock.now;
    desk.clock.now = ordered.plus(Duration.ofHours(48));
    dossiers.deliver(id, true);
    assertEquals("two days are not too long", List.of(), waiting("payment"));
    desk.clock.now = ordered.plus(Duration.ofHours(49));
    dossiers.deliver(id, true);
    assertEquals(List.of(id), waiting("payment"));
    long version = desk.row(id).version();
    dossiers.deliver(id, true);
    assertEquals("asked once", version, desk.row(id).version());
    dossiers.deliver(id, false);
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    assertEquals("the answer ends it", List.of(), waiting("payment"));
    assertEquals("sent once", Integer.valueOf(1), desk.guard.paid.get("B-" + id + "-1-1"));
  }

  @Test
  public void theBanksLateAnswerThatFitsChangesNothingMore() {
    String id = dossiers.in("PU");
    act("payment", id, "resolve_payment");
    act("confirm", id, "resolve_payment");
    long version = desk.row(id).version();
    dossiers.deliver(id, false);
    assertEquals(version, desk.row(id).version());
    assertEquals(Integer.valueOf(1), desk.guard.paid.get("B-" + id + "-1-1"));
  }

  @Test
  public void theBanksLateAnswerThatContradictsAsksAgain() {
    String id = dossiers.in("PU");
    bothConclude(id, "RETURNED", "FT1");
    assertEquals(DossierState.PAYMENT_RETURNED, desk.row(id).state());
    // The order had reached the bank, which says now that it paid.
    dossiers.deliver(id, false);
    assertEquals(DossierState.PAYMENT_RETURNED, desk.row(id).state());
    assertTrue(
        desk.dossiers
            .find(DossiersInState.worker("officer"), id)
            .orElseThrow()
            .flags()
            .contains("PERSON_ASKED"));
  }

  @Test
  public void aPaymentOfAnotherAmountSettlesNothingAndAsksAPersonAtOnce() {
    String id = dossiers.in("PS");
    desk.guard.bankSaysMore.set(1);
    dossiers.deliver(id, true);
    dossiers.deliver(id, true);
    assertEquals(DossierState.PAYMENT_SENT, desk.row(id).state());
    assertEquals("paid once", Integer.valueOf(1), desk.guard.paid.get("B-" + id + "-1-1"));
    assertTrue(
        desk.dossiers
            .find(DossiersInState.worker("officer"), id)
            .orElseThrow()
            .flags()
            .contains("PERSON_ASKED"));
    act("payment", id, "resolve_payment");
    act("confirm", id, "resolve_payment");
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    assertEquals(List.of(), desk.budgets.verify());
  }

  @Test
  public void whatAPersonIsAskedAboutWaitsForThePaymentPeople() {
    String asked = dossiers.in("PU");
    String quiet = dossiers.in("PS");
    for (String who : List.of("payment", "confirm")) {
      List<String> waiting = waiting(who);
      assertTrue(who, waiting.contains(asked));
      assertFalse(who, waiting.contains(quiet));
    }
    assertEquals("nothing to do for others", List.of(), waiting("officer"));
  }

  private List<String> waiting(String who) {
    DossierQuery query =
        new DossierQuery(null, null, Set.of(), null, true, DossierOrder.RECENT, 0, 50);
    return desk.dossiers.list(DossiersInState.worker(who), query).items().stream()
        .map(DossierSummary::id)
        .toList();
  }

  @Test
  public void whoConfirmsReadsTheFirstPersonsConclusionAndItsEvidence() {
    String id = dossiers.in("PU");
    assertEquals(List.of(), conclusions("confirm", id));
    String paper = desk.paper();
    resolve("payment", id, "PAID", "FT1", paper);
    ConclusionView open = conclusions("confirm", id).get(0);
    assertEquals(
        "PAID FT1 tt OPEN ",
        String.join(
            " ",
            open.decision(),
            open.reference(),
            open.proposedBy(),
            open.outcome(),
            open.closedBy()));
    assertEquals(paper, open.evidence().sha256());
    assertEquals(open.evidence(), opened("confirm", id, paper).orElseThrow().attachment());
    assertEquals("of the treasury only", List.of(), conclusions("maker", id));
    assertEquals("of the treasury only", Optional.empty(), opened("maker", id, paper));
    resolve("confirm", id, "PAID", "FT1", "");
    ConclusionView closed = conclusions("officer", id).get(0);
    assertEquals("CONFIRMED tt2", closed.outcome() + " " + closed.closedBy());
  }

  @Test
  public void anAnswerThatComesBeforeTheSecondPersonEndsTheConclusion() {
    String paid = dossiers.in("PU");
    resolve("payment", paid, "PAID", "FT1", desk.paper());
    dossiers.deliver(paid, false);
    assertEquals("OVERTAKEN", conclusions("confirm", paid).get(0).outcome());
    String booked = dossiers.in("AU");
    act("payment", booked, "resolve_ledger");
    dossiers.deliver(booked, false);
    assertEquals(DossierState.ACCOUNTED, desk.row(booked).state());
    assertEquals("OVERTAKEN", conclusions("confirm", booked).get(0).outcome());
  }

  private List<ConclusionView> conclusions(String who, String id) {
    return desk.dossiers.find(DossiersInState.worker(who), id).orElseThrow().conclusions();
  }

  private Optional<Attachments.Stored> opened(String who, String id, String paper) {
    return new SentFiles(desk.ground).open(DossiersInState.worker(who), id, paper);
  }

  @Test
  public void onePersonDoesNotConcludeAlone() {
    String id = dossiers.in("PU");
    Actor both =
        new Actor(
            "both",
            "both",
            "both",
            List.of(
                new Grant(Role.KB_PAYMENT_MAKER, null, FakeRegistry.OFFICE),
                new Grant(Role.KB_PAYMENT_CHECKER, null, FakeRegistry.OFFICE)));
    desk.act(both, id, "resolve_payment", desk.row(id).version(), REASON);
    Refused refused =
        assertThrows(
            Refused.class,
            () -> desk.act(both, id, "resolve_payment", desk.row(id).version(), REASON));
    assertEquals("SOD_T2", refused.reasons().get(0).code());
    assertEquals(DossierState.PAYMENT_SENT, desk.row(id).state());
  }

  @Test
  public void aSecondPersonWhoSeesItOtherwiseConfirmsNothing() {
    String id = dossiers.in("PU");
    resolve("payment", id, "PAID", "FT1", desk.paper());
    resolve("confirm", id, "RETURNED", "FT1", desk.paper());
    assertEquals(DossierState.PAYMENT_SENT, desk.row(id).state());
    // It begins anew.
    bothConclude(id, "RETURNED", "FT1");
    assertEquals(DossierState.PAYMENT_RETURNED, desk.row(id).state());
  }

  @Test
  public void withoutEvidenceNothingIsConcluded() {
    String id = dossiers.in("PU");
    for (String evidence : List.of("", "0".repeat(64))) {
      assertThrows(Refused.class, () -> resolve("payment", id, "PAID", "FT1", evidence));
    }
    assertThrows(Refused.class, () -> resolve("payment", id, "PAID", "", desk.paper()));
    assertThrows(Refused.class, () -> resolve("payment", id, "PAID", "x".repeat(61), desk.paper()));
    assertThrows(Refused.class, () -> resolve("payment", id, "MAYBE", "FT1", desk.paper()));
  }

  @Test
  public void whatTheLedgerNeverAnsweredIsConcludedByTwo() {
    String id = dossiers.in("AU");
    act("payment", id, "resolve_ledger");
    act("confirm", id, "resolve_ledger");
    DossierRow row = desk.row(id);
    assertEquals(DossierState.ACCOUNTED, row.state());
    assertEquals("CONSUMED", row.budget());
    // The ledger's own late answer finds it done.
    dossiers.deliver(id, false);
    assertEquals(DossierState.ACCOUNTED, desk.row(id).state());
    dossiers.deliver(id, false);
    dossiers.deliver(id, false);
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
  }

  @Test
  public void whatPeopleHoldForNeverPaidIsNotPaidAfterAll() {
    String id = dossiers.in("PS");
    dossiers.lose(id);
    bothConclude(id, "RETURNED", "none");
    assertEquals(DossierState.PAYMENT_RETURNED, desk.row(id).state());
    dossiers.deliver(id, false);
    assertEquals(Map.of(), desk.guard.paid);
    assertFalse(asked(id));
  }

  @Test
  public void whilePeopleConcludeTheOrderIsNotSent() {
    String id = dossiers.in("PS");
    dossiers.lose(id);
    resolve("payment", id, "RETURNED", "none", desk.paper());
    dossiers.deliver(id, true);
    assertEquals(Map.of(), desk.guard.paid);
    // The second person sees it otherwise: now it may go.
    resolve("confirm", id, "PAID", "FT1", desk.paper());
    dossiers.deliver(id, false);
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    assertEquals(Integer.valueOf(1), desk.guard.paid.get("B-" + id + "-1-1"));
  }

  @Test
  public void whatPeopleHoldForPaidAndTheBankDoesNotKnowIsAskedAgain() {
    String id = dossiers.in("PS");
    dossiers.lose(id);
    bothConclude(id, "PAID", "FT1");
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    dossiers.deliver(id, false);
    assertEquals(Map.of(), desk.guard.paid);
    assertTrue(asked(id));
  }

  @Test
  public void whatPeopleHoldForReturnedOnceMoreAsksNobodyAnyLonger() {
    String id = paidThoughHeldForReturned();
    bothConclude(id, "RETURNED", "FT1");
    assertFalse(asked(id));
    assertEquals(0, consumed(id));
  }

  @Test
  public void whatWasPaidAfterAllTakesItsMoneyAgain() {
    String id = paidThoughHeldForReturned();
    assertEquals(0, consumed(id));
    bothConclude(id, "PAID", "FT1");
    assertFalse(asked(id));
    assertEquals(1000, consumed(id));
    assertEquals(List.of(), desk.budgets.verify());
    act("first", id, "close_returned");
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
  }

  @Test
  public void whatPeopleHoldForNeverBookedIsBookedOnlyByTheNextApproval() {
    String id = dossiers.in("AP");
    String first = "L-" + id + "/" + (desk.row(id).version() - 1);
    dossiers.lose(id);
    bothConclude(id, "REFUSED", "none");
    act("officer", id, "recontrol");
    act("officer", id, "propose");
    act("controller", id, "check");
    act("leader", id, "approve");
    String second = "L-" + id + "/" + (desk.row(id).version() - 1);
    // The first approval's order ends, the second one's is booked.
    dossiers.deliver(id, false);
    assertEquals(DossierState.APPROVED, desk.row(id).state());
    dossiers.deliver(id, false);
    assertEquals(DossierState.ACCOUNTED, desk.row(id).state());
    assertEquals(Map.of(second, 1), desk.guard.posted);
    assertNotEquals(first, second);
  }

  @Test
  public void whatTheLedgerBookedAndPeopleHeldForNeverBookedIsNotBookedAgain() {
    String id = dossiers.in("AU");
    String first = "L-" + id + "/" + (desk.row(id).version() - 1);
    bothConclude(id, "REFUSED", "none");
    act("officer", id, "recontrol");
    act("officer", id, "propose");
    act("controller", id, "check");
    act("leader", id, "approve");
    dossiers.deliver(id, false);
    // The second approval's order: the ledger says that it has the first one.
    dossiers.deliver(id, true);
    assertEquals(DossierState.APPROVED, desk.row(id).state());
    assertTrue("a person is asked at once", asked(id));
    assertEquals(Map.of(first, 1), desk.guard.posted);
    bothConclude(id, "POSTED", "GL-1");
    assertEquals(DossierState.ACCOUNTED, desk.row(id).state());
    dossiers.deliver(id, false);
    assertEquals(Map.of(first, 1), desk.guard.posted);
    assertEquals(1000, consumed(id));
    assertEquals(List.of(), desk.budgets.verify());
  }

  /** Two persons concluded that it came back; then the bank says that it paid. */
  private String paidThoughHeldForReturned() {
    String id = dossiers.in("PU");
    bothConclude(id, "RETURNED", "FT1");
    dossiers.deliver(id, false);
    assertTrue(asked(id));
    return id;
  }

  private void bothConclude(String id, String decision, String reference) {
    resolve("payment", id, decision, reference, desk.paper());
    resolve("confirm", id, decision, reference, desk.paper());
  }

  private boolean asked(String id) {
    return desk.dossiers
        .find(DossiersInState.worker("officer"), id)
        .orElseThrow()
        .flags()
        .contains("PERSON_ASKED");
  }

  private void resolve(String who, String id, String decision, String reference, String evidence) {
    Map<String, String> inputs =
        Map.of(
            "voucher", id + "-1-1",
            "decision", decision,
            "reference", reference,
            "number", reference,
            "evidence", evidence);
    desk.dossiers.act(
        DossiersInState.worker(who),
        id,
        new ActRequest(
            desk.row(id).state() == DossierState.APPROVED ? "resolve_ledger" : "resolve_payment",
            desk.row(id).version(),
            REASON,
            List.of(),
            Map.of(),
            inputs,
            null,
            desk.command()));
  }
}
