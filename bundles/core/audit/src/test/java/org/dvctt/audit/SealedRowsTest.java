/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.dvctt.audit.SealedRows.Run;
import org.junit.Test;

public class SealedRowsTest {
  @Test
  public void nothingSealedLeavesEverythingOpen() {
    SealedRows rows = new SealedRows();
    assertEquals(0, rows.top());
    assertEquals(List.of(new Run(1, Long.MAX_VALUE)), rows.open(0));
    assertEquals(List.of(new Run(8, Long.MAX_VALUE)), rows.open(7));
  }

  @Test
  public void runsAtRandomLeaveOpenWhatABitSetLeavesOpen() {
    long seed = System.nanoTime();
    System.out.println("SealedRowsTest seed " + seed);
    Random random = new Random(seed);
    for (int trial = 0; trial < 300; trial++) {
      SealedRows rows = new SealedRows();
      BitSet bits = new BitSet();
      for (int i = random.nextInt(25); i > 0; i--) {
        int first = 1 + random.nextInt(60);
        int last = first + random.nextInt(8);
        rows.add(new Run(first, last));
        bits.set(first, last + 1);
      }
      assertEquals(bits.length() == 0 ? 0 : bits.length() - 1, rows.top());
      int above = random.nextInt(70);
      assertEquals("above " + above + " " + bits, open(bits, above), rows.open(above));
    }
  }

  private static List<Run> open(BitSet bits, int above) {
    List<Run> open = new ArrayList<>();
    int from = bits.nextClearBit(above + 1);
    for (int next = bits.nextSetBit(from); next >= 0; next = bits.nextSetBit(from)) {
      open.add(new Run(from, next - 1));
      from = bits.nextClearBit(next);
    }
    open.add(new Run(from, Long.MAX_VALUE));
    return open;
  }
}
