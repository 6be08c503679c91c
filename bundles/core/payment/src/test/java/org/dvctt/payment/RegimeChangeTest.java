/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.dvctt.api.payment.DossierState;
import org.dvctt.store.Sql;
import org.junit.Test;

/** Submitted under one regime, to be sent under another: the unit signs what it has seen (§0.2). */
public class RegimeChangeTest extends DossiersAtWork {
  @Test
  public void aRegimeThatChangedBeforeTheSendingGivesTheDraftBack() {
    String id = dossiers.in("W1");
    desk.guard.packName = "R2026";
    act("first", id, "sign1");
    DossierRow row = desk.row(id);
    assertEquals(DossierState.DRAFT, row.state());
    assertTrue(row.code().isEmpty());
    assertEquals(
        "signatures over it are void",
        0L,
        (long)
            store
                .transactions()
                .<Long>read(
                    tx ->
                        Sql.in(tx)
                            .count(
                                "SELECT COUNT(*) FROM dossier_signature"
                                    + " WHERE dossier_id = ? AND voided = 0",
                                id)));
    act("maker", id, "submit");
    act("second", id, "sign2");
    act("first", id, "sign1");
    assertEquals("R2026", desk.row(id).pinnedPack());
    assertEquals(DossierState.SENT, desk.row(id).state());
  }

  @Test
  public void aPinnedDossierKeepsItsRegimeThroughCompletion() {
    String id = dossiers.in("DS");
    assertEquals("R2020", desk.row(id).pinnedPack());
    desk.guard.packName = "R2026";
    assertEquals("RULE_CANNOT_BE_ASKED", refused("maker", id, "submit"));
    desk.guard.packName = "R2020";
    act("maker", id, "submit");
    assertEquals(DossierState.WAIT_SIGN2, desk.row(id).state());
  }
}
