/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.written;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Money;
import org.junit.Test;

public class RowSpoolTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("t", ColumnKind.TEXT, 5),
          new Column("n", ColumnKind.WHOLE, 5),
          new Column("đ", ColumnKind.DONG, 5),
          new Column("%", ColumnKind.PERCENT, 5),
          new Column("d", ColumnKind.DATE, 5));
  private static final List<Cell> FULL =
      List.of(
          Cell.of("Nậm Nhùn " + "dài ".repeat(30_000)),
          Cell.of(Long.MIN_VALUE + 1),
          Cell.of(Money.of(Long.MAX_VALUE)),
          new Cell.Percent(new BigDecimal("-0.000001")),
          Cell.of(LocalDate.of(1, 1, 1)));
  private static final List<Cell> EMPTY =
      List.of(Cell.EMPTY, new Cell.Words("–"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);

  @Test
  public void rowsComeBackAsTheyWereAsOftenAsTheyAreRead() throws IOException {
    try (RowSpool spool = new RowSpool(COLUMNS)) {
      spool.begin();
      spool.add(FULL);
      spool.add(EMPTY);
      spool.whole();
      assertEquals(2, spool.rows());
      for (int time = 0; time < 2; time++) {
        try (RowSpool.Reading rows = spool.read()) {
          assertEquals(FULL, rows.next());
          assertEquals(EMPTY, rows.next());
          assertNull(rows.next());
          assertNull(rows.next());
        }
      }
    }
  }

  @Test
  public void whatWasAddedBeforeReadingBeganAgainIsForgotten() throws IOException {
    try (RowSpool spool = new RowSpool(COLUMNS)) {
      spool.add(FULL);
      spool.begin();
      spool.add(EMPTY);
      try (RowSpool.Reading rows = spool.whole().read()) {
        assertEquals(EMPTY, rows.next());
        assertNull(rows.next());
      }
    }
  }

  @Test
  public void aRowThatDoesNotFitIsRefused() {
    try (RowSpool spool = new RowSpool(COLUMNS)) {
      assertThrows(IllegalArgumentException.class, () -> spool.add(List.of(Cell.EMPTY)));
      assertThrows(
          IllegalArgumentException.class,
          () -> spool.add(List.of(Cell.of(1), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)));
    }
  }
}
