/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What the state of a unit's enrolment lets it do with dossiers. */
public class EnrolledUnitTest {
  private static final Actor MAKER = Desk.person("kt", Role.UNIT_MAKER);
  private static final Actor CHIEF = Desk.person("ktt", Role.UNIT_CHIEF_ACCOUNTANT);
  private static final Actor HOLDER = Desk.person("ctk", Role.UNIT_ACCOUNT_HOLDER);

  /** Every state but ENROLLED, and the code that tells it. */
  private static final Map<EnrolmentState, String> REFUSING =
      Map.of(
          EnrolmentState.REG_DRAFT, "UNIT_NOT_ENROLLED",
          EnrolmentState.REG_SAVED, "UNIT_NOT_ENROLLED",
          EnrolmentState.REG_SIGNED, "UNIT_NOT_ENROLLED",
          EnrolmentState.REG_SENT, "UNIT_NOT_ENROLLED",
          EnrolmentState.REG_RETURNED, "UNIT_NOT_ENROLLED",
          EnrolmentState.REG_ACCEPTED, "UNIT_NOT_ENROLLED",
          EnrolmentState.SUSPENDED, "R27",
          EnrolmentState.TERMINATED, "UNIT_TERMINATED");

  private TestStore store;
  private Desk desk;

  @Before
  public void open() {
    store = TestStore.derby();
    desk = new Desk(store, (tx, entry) -> {}, (tx, message) -> {});
    desk.allot(1_000_000);
  }

  @After
  public void close() {
    store.close();
  }

  private String create() {
    return desk.dossiers.create(MAKER, Desk.draft(1000), desk.command()).id();
  }

  private void act(Actor actor, String id, String act) {
    desk.act(actor, id, act, desk.row(id).version(), "lý do đủ dài");
  }

  private void refused(String code, Runnable act) {
    Refused refused = assertThrows(Refused.class, act::run);
    Reason reason = refused.reasons().get(0);
    assertEquals(Refused.Kind.CONFLICT, refused.kind());
    assertEquals(code, reason.code());
    assertFalse(reason.nextStep().vi().isBlank());
  }

  @Test
  public void onlyAnEnrolledUnitCreatesSubmitsAndSigns() {
    assertEquals(EnrolmentState.values().length - 1, REFUSING.size());
    String draft = create();
    String submitted = create();
    act(MAKER, submitted, "submit");
    String signed = create();
    act(MAKER, signed, "submit");
    act(CHIEF, signed, "sign2");
    REFUSING.forEach(
        (state, code) -> {
          desk.registry.enrolment = state;
          refused(code, this::create);
          refused(code, () -> act(MAKER, draft, "edit"));
          refused(code, () -> act(MAKER, draft, "submit"));
          refused(code, () -> act(CHIEF, submitted, "sign2"));
          refused(code, () -> act(HOLDER, signed, "sign1"));
          assertEquals(
              List.of(DossierState.DRAFT, DossierState.WAIT_SIGN2, DossierState.WAIT_SIGN1),
              List.of(
                  desk.row(draft).state(), desk.row(submitted).state(), desk.row(signed).state()));
        });
    desk.registry.enrolment = EnrolmentState.ENROLLED;
    act(HOLDER, signed, "sign1");
    assertEquals(DossierState.SENT, desk.row(signed).state());
  }

  @Test
  public void whatASuspendedUnitHasInHandCanBeTakenBack() {
    String submitted = create();
    act(MAKER, submitted, "submit");
    String sent = create();
    act(MAKER, sent, "submit");
    act(CHIEF, sent, "sign2");
    act(HOLDER, sent, "sign1");
    desk.registry.enrolment = EnrolmentState.SUSPENDED;
    act(CHIEF, submitted, "return2");
    act(MAKER, submitted, "cancel");
    act(HOLDER, sent, "withdraw");
    assertEquals(DossierState.CANCELLED, desk.row(submitted).state());
    assertEquals(DossierState.WITHDRAWN, desk.row(sent).state());
  }
}
