/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.time.Instant;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.RegimeProfile;
import org.dvctt.store.Sql;
import org.junit.Test;

/** What the officer asks to complete comes back under the same code, as a new version. */
public class CompletionTest extends DossiersAtWork {
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
}
