/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportcsv;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Letterhead;
import org.dvctt.model.Money;
import org.dvctt.model.Report;
import org.junit.Test;

public class CsvFormatTest {
  private static final List<Column> TWO =
      List.of(new Column("Mã", ColumnKind.TEXT, 8), new Column("Tên", ColumnKind.TEXT, 20));

  @Test
  public void beginsWithAByteOrderMarkAndEndsLinesAsTheRfcSays() throws IOException {
    assertEquals("\uFEFFMã,Tên\r\n9911,Lai Châu\r\n", csv("9911", "Lai Châu"));
  }

  @Test
  public void quotesWhatNeedsIt() throws IOException {
    assertEquals(
        "\uFEFFMã,Tên\r\n\"a,b\",\"nói \"\"vâng\"\"\nxong\"\r\n", csv("a,b", "nói \"vâng\"\nxong"));
  }

  @Test
  public void neverWritesAFormula() throws IOException {
    for (String text : List.of("=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "\tx")) {
      assertEquals("\uFEFFMã,Tên\r\n'" + text + ",x\r\n", csv(text, "x"));
    }
    assertEquals("\uFEFFMã,Tên\r\n\"'=HYPERLINK(\"\"x\"\")\",x\r\n", csv("=HYPERLINK(\"x\")", "x"));
  }

  @Test
  public void leavesNumbersAsTheyAre() throws IOException {
    for (String text : List.of("-5", "+84", "-1.234", "98.8", "-0.5%")) {
      assertEquals("\uFEFFMã,Tên\r\n" + text + ",x\r\n", csv(text, "x"));
    }
  }

  @Test
  public void writesEachKindAndTheTotals() throws IOException {
    List<Cell> row =
        List.of(
            Cell.of(1234),
            Cell.of(Money.of(2_500_000)),
            new Cell.Percent(new BigDecimal("98.8")),
            Cell.of(LocalDate.of(2020, 7, 31)));
    List<Column> columns =
        List.of(
            new Column("n", ColumnKind.WHOLE, 5),
            new Column("đ", ColumnKind.DONG, 9),
            new Column("%", ColumnKind.PERCENT, 5),
            new Column("d", ColumnKind.DATE, 9));
    List<Cell> totals = List.of(Cell.of("Cộng"), Cell.of(Money.of(-1)), Cell.EMPTY, Cell.EMPTY);
    assertEquals(
        "\uFEFFn,đ,%,d\r\n1234,2500000,\"98,8\",31/07/2020\r\nCộng,-1,,\r\n",
        csv(
            new Report(
                "x",
                "vi",
                Letterhead.NONE,
                List.of("T"),
                List.of(),
                columns,
                totals,
                List.of(),
                List.of()),
            row));
    assertEquals(
        "\uFEFFn,đ,%,d\r\n1234,2500000,98.8,31/07/2020\r\n",
        csv(Report.plain("x", "en", "T", columns), row));
  }

  private static String csv(String code, String name) throws IOException {
    return csv(
        Report.plain("x", "vi", "Bảng", TWO), List.of(new Cell.Words(code), new Cell.Words(name)));
  }

  private static String csv(Report report, List<Cell> row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<List<Cell>> rows = List.of(row).iterator();
    new CsvFormat().write(report, () -> rows.hasNext() ? rows.next() : null, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
