/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Refused;
import org.dvctt.model.RegimeProfile;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What the officer asks to complete comes back under the same code, as a new version. */
public class CompletionTest {
  private static final String REASON = "lý do đủ dài";

  private TestStore store;
  private DossiersInState dossiers;
  private Desk desk;

  @Before
  public void open() {
    store = TestStore.derby();
    dossiers = new DossiersInState(store);
    desk = dossiers.desk;
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void whatIsCompletedComesBackUnderItsCodeAsTheNextVersion() {
    String id = dossiers.in("CR");
    DossierRow asked = desk.row(id);
    assertEquals(1, asked.completions());
    act("maker", id, "revise");
    act("maker", id, "edit");
    act("maker", id, "submit");
    act("second", id, "sign2");
    act("first", id, "sign1");
    DossierRow again = desk.row(id);
    assertEquals(DossierState.SENT, again.state());
    assertEquals(asked.code(), again.code());
    assertEquals(asked.contentVersion() + 1, again.contentVersion());
    assertNotEquals(asked.contentHash(), again.contentHash());
    assertEquals(asked.pinnedPack(), again.pinnedPack());
    assertEquals("the first content is kept", 1000, total(id, 1));
    act("officer", id, "accept");
    act("officer", id, "control");
    assertEquals("RESERVED", desk.row(id).budget());
    assertEquals(java.util.List.of(), desk.budgets.verify());
  }

  @Test
  public void aRegimeThatAllowsOneCompletionRefusesTheSecond() {
    desk.guard.completion = new RegimeProfile.Completion(1, 8, "luật");
    String id = dossiers.in("DS");
    act("maker", id, "submit");
    act("second", id, "sign2");
    act("first", id, "sign1");
    assertEquals("COMPLETION_ONCE", refused("officer", id, "request_completion"));
    assertEquals(DossierState.SENT, desk.row(id).state());
  }

  @Test
  public void afterTheReceptionsHoursItIsAcceptedFirst() {
    String id = dossiers.in("SE");
    desk.clock.now = Instant.parse("2020-08-06T02:00:00Z");
    assertEquals("RECEPTION_TOO_LATE", refused("officer", id, "request_completion"));
    act("officer", id, "accept");
    act("officer", id, "control");
    act("officer", id, "request_completion_late");
    assertEquals(DossierState.COMPLETION_REQUESTED, desk.row(id).state());
  }

  @Test
  public void aLateRequestGivesTheReservationBackAndTellsItsReasons() {
    String id = dossiers.in("UC");
    assertEquals("RESERVED", desk.row(id).budget());
    act("officer", id, "request_completion_late");
    assertEquals("RELEASED", desk.row(id).budget());
    assertEquals(java.util.List.of(), desk.budgets.verify());
    assertEquals(
        1,
        (long)
            store
                .transactions()
                .<Long>read(
                    tx ->
                        Sql.in(tx)
                            .count(
                                "SELECT COUNT(*) FROM dossier_reason WHERE dossier_id = ? AND code = 'R99'",
                                id)));
  }

  private long total(String id, int version) {
    DossierRow row = desk.row(id);
    return store
        .transactions()
        .<Long>read(tx -> new DossierTable(Sql.in(tx)).content(row, version).total().dong());
  }

  private void act(String who, String id, String act) {
    desk.act(DossiersInState.worker(who), id, act, desk.row(id).version(), REASON, "R99");
  }

  private String refused(String who, String id, String act) {
    return assertThrows(Refused.class, () -> act(who, id, act)).reasons().get(0).code();
  }
}
