/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierState;
import org.junit.Test;

/** docs/machine.md says what the table says. */
public class MachineDrawingTest {
  private static final Path PAGE = Path.of("../../../docs/machine.md");

  @Test
  public void thePageIsTheTable() throws IOException {
    String drawn = MachineDrawing.of(ActTable.rows());
    if (Boolean.getBoolean("draw")) {
      Files.writeString(PAGE, drawn);
    }
    assertEquals("draw it again, see the page's first lines", drawn, Files.readString(PAGE));
  }

  @Test
  public void anActThatKeepsTheStateLeadsNowhereElse() {
    ActTable.Declared paid = ActTable.of("paid");
    assertTrue(paid.leads(DossierState.PAYMENT_SENT, DossierState.PAYMENT_SENT));
    assertFalse(paid.leads(DossierState.PAYMENT_SENT, DossierState.COMPLETED));
    assertFalse(ActTable.of("hold").leads(DossierState.ACCEPTED, DossierState.UNDER_CONTROL));
    assertTrue(ActTable.of("settle").leads(DossierState.PAYMENT_SENT, DossierState.COMPLETED));
    assertFalse(ActTable.of("settle").leads(DossierState.PAYMENT_SENT, DossierState.REFUSED));
  }

  @Test
  public void everyStateIsReachedAndOnlyFinalOnesAreLeftByNobody() {
    Set<DossierState> reached = EnumSet.noneOf(DossierState.class);
    Set<DossierState> left = EnumSet.noneOf(DossierState.class);
    for (ActSpec act : ActTable.rows()) {
      reached.addAll(act.to());
      left.addAll(act.from());
    }
    assertEquals(EnumSet.allOf(DossierState.class), reached);
    Set<DossierState> ends = EnumSet.complementOf(EnumSet.copyOf(left));
    assertTrue(
        ends.toString(),
        EnumSet.of(DossierState.REFUSED, DossierState.WITHDRAWN, DossierState.CANCELLED)
            .containsAll(ends));
  }
}
