/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class DatedTableTest {
  private final DatedTable table = DatedTable.read(DatedTableTest.class, "good.csv");

  @Test
  public void aRowHoldsFromItsFirstToItsLastDay() {
    assertEquals(1, table.one(LocalDate.of(2020, 1, 1)).number("dong"));
    assertEquals(1, table.one(LocalDate.of(2020, 6, 30)).number("dong"));
    assertEquals(2, table.one(LocalDate.of(2020, 7, 1)).number("dong"));
  }

  @Test
  public void aDayWithoutLawIsAnErrorThatNamesTheTable() {
    IllegalStateException error =
        assertThrows(IllegalStateException.class, () -> table.on(LocalDate.of(2019, 12, 31)));
    assertTrue(error.getMessage(), error.getMessage().contains("good.csv"));
  }

  @Test
  public void cellsInQuotesHoldCommasAndDoubtIsOptional() {
    DatedTable.Row row = table.one(LocalDate.of(2020, 7, 1));
    assertEquals("Luật A, Điều \"2\"", row.basis());
    assertEquals("as is said", String.valueOf(row.doubt() == null ? null : row.doubt().en()));
    assertNull(table.one(LocalDate.of(2020, 1, 1)).doubt());
  }

  @Test
  public void aRowWithoutLawOrWithAnotherNumberOfCellsIsRefused() {
    for (String file : List.of("no-basis.csv", "short-row.csv", "ends-early.csv", "absent.csv")) {
      IllegalStateException error =
          assertThrows(
              file, IllegalStateException.class, () -> DatedTable.read(DatedTableTest.class, file));
      assertTrue(error.getMessage(), error.getMessage().contains(file));
    }
  }
}
