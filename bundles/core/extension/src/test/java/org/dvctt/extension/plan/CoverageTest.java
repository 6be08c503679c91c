/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dvctt.extension.file.Descriptor;
import org.junit.Test;

/** All pairs of coverages of few days and provinces, against counting days and provinces. */
public class CoverageTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final int DAYS = 4;

  /** Z stands for the provinces that nobody lists. */
  private static final List<String> PROVINCES = List.of("A", "B", "Z");

  @Test
  public void allSmallPairsAgreeWithCounting() {
    List<Coverage> all = all();
    int pairs = 0;
    for (Coverage a : all) {
      for (Coverage b : all) {
        boolean within = true;
        boolean overlaps = false;
        Coverage shared = a.shared(b);
        for (LocalDate day : days()) {
          for (String province : PROVINCES) {
            boolean inA = a.covers(day, province);
            boolean inB = b.covers(day, province);
            within &= !inA || inB;
            overlaps |= inA && inB;
            assertEquals(a + " " + b, inA && inB, shared.covers(day, province));
          }
        }
        assertEquals(a + " within " + b, within, a.within(b));
        assertEquals(a + " within [" + b + "]", within, a.within(List.of(b)));
        assertEquals(a + " overlaps " + b, overlaps, a.overlaps(b));
        pairs++;
      }
    }
    assertTrue("too few pairs: " + pairs, pairs > 1_000);
  }

  @Test
  public void bothEndsBelongToIt() {
    Coverage march = new Coverage(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), Set.of());

    assertTrue(march.covers(LocalDate.of(2026, 3, 1), "12"));
    assertTrue(march.covers(LocalDate.of(2026, 3, 31), "12"));
    assertFalse(march.covers(LocalDate.of(2026, 4, 1), "12"));
    assertFalse(march.covers(LocalDate.of(2026, 2, 28), "12"));
  }

  @Test
  public void openEndsAreEndless() {
    Coverage open = new Coverage(FIRST, Descriptor.OPEN, Set.of("A"));

    assertTrue(open.covers(Descriptor.OPEN, "A"));
    assertTrue(open.within(List.of(new Coverage(FIRST, Descriptor.OPEN, Set.of()))));
    assertEquals(
        List.of(new Remainder(FIRST.plusDays(1), Descriptor.OPEN, Set.of("A"), false)),
        Remainder.of(open, List.of(new Coverage(FIRST, FIRST, Set.of()))));
  }

  static List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (int i = -1; i <= DAYS; i++) {
      days.add(FIRST.plusDays(i));
    }
    return days;
  }

  private static List<Coverage> all() {
    List<Coverage> all = new ArrayList<>();
    for (Set<String> provinces :
        List.<Set<String>>of(Set.of(), Set.of("A"), Set.of("B"), Set.of("A", "B"))) {
      for (int from = 0; from < DAYS; from++) {
        for (int to = from; to < DAYS; to++) {
          all.add(new Coverage(FIRST.plusDays(from), FIRST.plusDays(to), provinces));
        }
      }
    }
    return all;
  }
}
