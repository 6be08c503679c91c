/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import org.dvctt.api.payment.DossierState;
import org.junit.Test;

/** A ledger that answers later, as one by files does. */
public class LedgerUnderWayTest extends DossiersAtWork {
  @Test
  public void whatTheLedgerHasUnderWayIsAskedAboutUntilItIsBooked() {
    String id = dossiers.in("AP");
    desk.guard.ledgerUnderWay.set(3);
    for (long seconds : new long[] {1, 2, 4}) {
      dossiers.deliver(id, true);
      assertEquals(Duration.ofSeconds(seconds), dossiers.waits);
      assertEquals(DossierState.APPROVED, desk.row(id).state());
    }
    dossiers.deliver(id, false);
    assertEquals(DossierState.ACCOUNTED, desk.row(id).state());
    assertEquals("posted once", 1, desk.guard.posted.values().stream().mapToInt(n -> n).sum());
    assertEquals(1000, consumed(id));
  }
}
