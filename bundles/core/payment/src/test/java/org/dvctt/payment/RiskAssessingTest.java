/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.api.payment.RiskView;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskAssessment.RiskReason;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.RiskQuestion.Signing;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.spi.risk.RiskScore;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

/** What the risk plugins are told, and what becomes of what they say. */
public class RiskAssessingTest extends DossiersOnEachStore {
  private static final PayeeAccount PAYEE = new PayeeAccount("agribank", "1234567890");

  private final List<RiskQuestion> asked = new ArrayList<>();
  private int says = 40;

  @Before
  public void open() {
    desk.guard.plugins.put(RiskScore.class, (RiskScore) this::assess);
  }

  private RiskAssessment assess(RiskQuestion question) {
    asked.add(question);
    return new RiskAssessment(
        says, List.of(new RiskReason("NEW_PAYEE", says, "", Text.of("mới", "new"))));
  }

  @Test
  public void theFirstDossierOfAUnitHasNewPayeesAndFirstSignatures() {
    assessed(dossiers.in("SE"));
    RiskQuestion first = asked.get(0);
    assertEquals(Set.of(PAYEE), first.newPayees());
    assertEquals(LocalDateTime.parse("2020-08-03T09:00"), first.sentAt());
    assertEquals(List.of(new Signing(2, "", true), new Signing(1, "", true)), first.signatures());

    assessed(dossiers.in("SE"));
    RiskQuestion second = asked.get(1);
    assertEquals(Set.of(), second.newPayees());
    assertEquals(
        List.of(new Signing(2, "", false), new Signing(1, "", false)), second.signatures());
  }

  @Test
  public void askedAgainAboutTheSameDossierItsPayeesAreStillNew() {
    String id = dossiers.in("SE");
    desk.guard.lost.set(1);
    dossiers.deliver("risk:" + id, true);
    assertNull(view(id, "officer"));
    assessed(id);
    assertEquals(Set.of(PAYEE), asked.get(0).newPayees());
  }

  @Test
  public void theDeviceOfEachSignatureIsTold() {
    String id = dossiers.in("W2");
    sign("sign2", id, DossiersInState.worker("second").at("aa"));
    sign("sign1", id, DossiersInState.worker("first").at("aa"));
    assessed(id);
    assertEquals(
        List.of("aa", "aa"), asked.get(0).signatures().stream().map(Signing::device).toList());
  }

  @Test
  public void officersSeeTheScoreAndItsUnitDoesNot() {
    String id = dossiers.in("SE");
    assessed(id);
    RiskView risk = view(id, "officer");
    assertNotNull(risk);
    assertEquals(40, risk.score());
    assertEquals("fake", risk.assessments().get(0).plugin().id());
    assertEquals("NEW_PAYEE", risk.assessments().get(0).assessment().reasons().get(0).code());
    assertNull(view(id, "maker"));
    assertEquals(List.of(40), scores("officer", DossierOrder.RECENT));
    assertTrue(list("maker", DossierOrder.RISK).stream().allMatch(row -> row.risk() == null));
  }

  @Test
  public void theQueueBeginsWithWhatStandsOutAndEndsWithWhatNobodyAssessed() {
    String little = assessed(dossiers.in("SE"));
    says = 90;
    String much = assessed(dossiers.in("SE"));
    desk.guard.plugins.remove(RiskScore.class);
    String none = assessed(dossiers.in("SE"));
    assertEquals(
        List.of(much, little, none),
        list("officer", DossierOrder.RISK).stream().map(DossierSummary::id).toList());
    assertEquals(
        List.of(none, much, little),
        list("officer", DossierOrder.RECENT).stream().map(DossierSummary::id).toList());
  }

  @Test
  public void aNewContentHasNoScoreUntilItIsAssessed() {
    String id = assessed(dossiers.in("SE"));
    assertNotNull(view(id, "auditor"));
    act(id, "officer", "request_completion");
    act(id, "maker", "revise");
    act(id, "maker", "edit");
    assertNull(view(id, "auditor"));
  }

  @Test
  public void aDecisionIsNotHeldUpAndNothingIsAskedAfterIt() {
    String id = dossiers.in("AP");
    assertEquals(DossierState.APPROVED, desk.row(id).state());
    assessed(id);
    assertEquals(List.of(), asked);
  }

  private String assessed(String id) {
    dossiers.deliver("risk:" + id, false);
    return id;
  }

  private void sign(String act, String id, Actor who) {
    desk.dossiers.act(who, id, ActRequest.plain(act, version(id), desk.command()));
  }

  private void act(String id, String who, String act) {
    desk.act(DossiersInState.worker(who), id, act, version(id), "lý do đủ dài", "R99");
  }

  private long version(String id) {
    return desk.row(id).version();
  }

  private @Nullable RiskView view(String id, String who) {
    Actor actor =
        who.equals("auditor") ? Desk.person("a", Role.KB_AUDITOR) : DossiersInState.worker(who);
    return desk.dossiers.find(actor, id).orElseThrow().risk();
  }

  private List<Integer> scores(String who, DossierOrder order) {
    return list(who, order).stream().map(DossierSummary::risk).map(risk -> (Integer) risk).toList();
  }

  private List<DossierSummary> list(String who, DossierOrder order) {
    return desk.dossiers
        .list(
            DossiersInState.worker(who),
            new DossierQuery(null, null, Set.of(), null, false, order, 0, 50))
        .items();
  }
}
