/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.UnitCode;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Test;

/** Which states of a unit's enrolment let it make, submit and sign dossiers. */
public class EnrolledTest {
  private static final UnitCode UNIT = UnitCode.of("1990796");
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);

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

  private final TestStore store = TestStore.derby();
  private final FakeRegistry registry = new FakeRegistry();

  @After
  public void close() {
    store.close();
  }

  private UnitRecord enrolled() {
    return store.transactions().read(tx -> Enrolled.unit(registry, tx, UNIT, DAY));
  }

  @Test
  public void onlyAnEnrolledUnitPassesAndEachOtherStateSaysWhatToDo() {
    assertEquals(EnrolmentState.values().length - 1, REFUSING.size());
    REFUSING.forEach(
        (state, code) -> {
          registry.enrolment = state;
          Refused refused = assertThrows(state.name(), Refused.class, this::enrolled);
          Reason reason = refused.reasons().get(0);
          assertEquals(Refused.Kind.CONFLICT, refused.kind());
          assertEquals(state.name(), code, reason.code());
          assertEquals("account", reason.field());
          assertFalse(reason.nextStep().vi().isBlank());
          assertFalse(reason.nextStep().en().isBlank());
        });
    registry.enrolment = EnrolmentState.ENROLLED;
    assertEquals(EnrolmentState.ENROLLED, enrolled().enrolment());
  }
}
