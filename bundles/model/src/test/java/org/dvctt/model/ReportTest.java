/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Reports and their cells. */
public class ReportTest {
  @Test
  public void cellsReadAsPeopleOfTheLanguageReadThem() {
    Map<Cell, String> vietnamese =
        Map.of(
            Cell.of(-1_234_567),
            "-1.234.567",
            Cell.of(Money.of(1_000)),
            "1.000",
            new Cell.Percent(new BigDecimal("98.80")),
            "98,80",
            Cell.of(LocalDate.of(2020, 7, 1)),
            "01/07/2020",
            Cell.of("a.b"),
            "a.b",
            Cell.EMPTY,
            "");
    vietnamese.forEach((cell, text) -> assertEquals(text, cell.shown("vi")));
    assertEquals("-1,234,567", Cell.of(-1_234_567).shown("en"));
    assertEquals("98.80", new Cell.Percent(new BigDecimal("98.80")).shown("en"));
    assertEquals("a.b", Cell.of("a.b").shown("en"));
  }

  @Test
  public void whatNoFileFormatHoldsIsSeenInsteadOfWritten() {
    assertEquals(
        new Cell.Words("a\uFFFDb\tc\n\uD83D\uDE00\uFFFD"),
        Cell.of("a\u0007b\tc\n\uD83D\uDE00\uDE00"));
    assertEquals("x\uFFFD", new Column("x\u0000", ColumnKind.TEXT, 1).title());
    assertEquals("\uFFFD", new Signature("\u001B", "", "").office());
  }

  @Test
  public void rowsFitTheirColumns() {
    List<Column> columns =
        List.of(new Column("n", ColumnKind.WHOLE, 5), new Column("d", ColumnKind.DATE, 5));
    Report.fits(columns, List.of(Cell.of(1), Cell.of(LocalDate.EPOCH)));
    Report.fits(columns, List.of(Cell.EMPTY, Cell.of("–")));
    for (List<Cell> wrong :
        List.of(
            List.of(Cell.of(1)),
            List.of(Cell.of(Money.of(1)), Cell.EMPTY),
            List.of(Cell.of(LocalDate.EPOCH), Cell.of(1)))) {
      assertThrows(IllegalArgumentException.class, () -> Report.fits(columns, wrong));
    }
  }

  @Test
  public void partsThatCanNotBeAreRefused() {
    for (int width : List.of(0, 201)) {
      assertThrows(IllegalArgumentException.class, () -> new Column("x", ColumnKind.TEXT, width));
    }
    assertThrows(
        IllegalArgumentException.class, () -> Report.plain("x", "vi", "Không cột", List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new Cell.Percent(new BigDecimal("1.0000001")));
  }
}
