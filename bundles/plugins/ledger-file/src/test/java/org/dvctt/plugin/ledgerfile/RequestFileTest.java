/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.util.List;
import org.junit.Test;

public class RequestFileTest {
  private static final String SUM =
      "f5a24709fbdd7c5e0d0ad4892a7526a6b5837c3cf4ee27e7430fb48db8e1dee3";

  /** The example in docs/plugins/ledger-file.md; the other side is programmed from it. */
  @Test
  public void isWrittenAsDocumented() {
    byte[] bytes = RequestFile.of(Booking.of("L-01HZX/3", 1_200_000)).bytes();
    assertEquals(
        List.of(
            "dvctt-ledger-request 1",
            "order = L-01HZX/3",
            "posting_date = 2020-08-03",
            "dossier = H12.01-200803-0001",
            "line = 2020/9523.2.1990001.00000/622/071/00000/13 1200000",
            "total = 1200000"),
        SealedText.open(bytes));
    assertEquals(SUM, SealedText.sum(bytes));
  }

  @Test
  public void namesOfDifferentOrdersDiffer() {
    assertEquals("L-01HZX_3.", RequestFile.name("L-01HZX/3").substring(0, 10));
    assertNotEquals(RequestFile.name("L-01HZX/3"), RequestFile.name("L-01HZX_3"));
  }
}
