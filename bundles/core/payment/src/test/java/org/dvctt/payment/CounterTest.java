/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.model.Channel;
import org.dvctt.model.Refused;
import org.junit.Test;

/** Paper at the counter: the same control and numbers, another channel. */
public class CounterTest extends DossiersAtWork {
  @Test
  public void aPaperDossierGoesTheSameWayToItsEnd() {
    String id = dossiers.in("paper");
    DossierRow row = desk.row(id);
    assertEquals(Channel.PAPER, row.channel());
    assertEquals(DossierState.ACCEPTED, row.state());
    assertTrue(row.code().orElseThrow(), row.code().get().startsWith("G12.99.18-200803-"));
    assertEquals("R2020", row.pinnedPack());
    assertTrue(row.dueAt().isPresent() && row.sentAt().isPresent());
    act("officer", id, "control");
    act("officer", id, "propose");
    act("controller", id, "check");
    act("leader", id, "approve");
    dossiers.deliver(id, false);
    dossiers.deliver(id, false);
    dossiers.deliver(id, false);
    assertEquals(DossierState.COMPLETED, desk.row(id).state());
    assertEquals(java.util.List.of(), desk.budgets.verify());
  }

  @Test
  public void whatIsRecordedTwiceUnderOneKeyIsOneDossier() {
    Command command = desk.command();
    DossierView one =
        desk.dossiers.recordCounter(DossiersInState.worker("officer"), Desk.draft(5), command);
    DossierView two =
        desk.dossiers.recordCounter(DossiersInState.worker("officer"), Desk.draft(5), command);
    assertEquals(one.id(), two.id());
    assertEquals(one.version(), two.version());
  }

  @Test
  public void onlyAnOfficerOfTheUnitsOfficeRecordsAtTheCounter() {
    for (String who : java.util.List.of("maker", "first", "controller", "leader")) {
      Refused refused =
          assertThrows(
              Refused.class,
              () ->
                  desk.dossiers.recordCounter(
                      DossiersInState.worker(who), Desk.draft(5), desk.command()));
      assertEquals(who, "WRONG_ROLE", refused.reasons().get(0).code());
    }
  }

  @Test
  public void faultsOfPaperAreToldAndNothingIsStored() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                desk.dossiers.recordCounter(
                    DossiersInState.worker("officer"),
                    Desk.draft(Desk.SINGLE_SIGNED, Desk.voucher(2_000_000_000_000L)),
                    desk.command()));
    assertEquals("R09", refused.reasons().get(0).code());
    assertEquals(
        0L,
        (long)
            store
                .transactions()
                .<Long>read(
                    tx -> org.dvctt.store.Sql.in(tx).count("SELECT COUNT(*) FROM dossier")));
  }

  @Test
  public void theUnitDoesNotReviseItsPaperOnline() {
    String id = dossiers.in("CP");
    assertEquals("ACT_NOT_ALLOWED", refused("maker", id, "revise"));
    act("officer", id, "counter_revise");
    DossierRow row = desk.row(id);
    assertEquals(DossierState.ACCEPTED, row.state());
    assertEquals(2, row.contentVersion());
    assertEquals(1001, row.content().total().dong());
  }
}
