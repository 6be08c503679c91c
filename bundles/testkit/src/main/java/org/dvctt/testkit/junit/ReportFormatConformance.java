/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Money;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.ReportRows;
import org.dvctt.spi.report.UnwritableReport;
import org.dvctt.testkit.check.ReportQuickChecks;
import org.dvctt.testkit.report.SampleReports;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/**
 * What every report format keeps; a plugin's test extends it, gives its format and reads back what
 * it wrote. The quick checks are those that the platform runs before it lets a plugin write.
 */
public abstract class ReportFormatConformance {
  private static final int MANY = 5_000;
  private static final int THREADS = 8;

  /** A format as it is after activation; each call another instance. */
  protected abstract ReportFormat format();

  /** All texts of a written report in the order in which they are read, e.g. by another library. */
  protected abstract String readBack(byte[] written) throws IOException;

  /** False for a format whose bytes hold a moment or something at random. */
  protected boolean sameBytes() {
    return true;
  }

  /** How a text of a cell comes back, e.g. with its white space folded. */
  protected String shown(String text) {
    return text;
  }

  @Test
  public void keepsTheQuickChecks() {
    Told.nothing(ReportQuickChecks.run(format()));
  }

  @Test
  public void everyTextOfTheTableComesBack() throws IOException {
    for (String language : List.of("vi", "en")) {
      Report report = SampleReports.everyKind(language);
      String read = readBack(written(format(), report, SampleReports.rows(3)));
      for (Column column : report.columns()) {
        assertTrue(column.title() + " in " + read, read.contains(shown(column.title())));
      }
      for (int i = 1; i <= 3; i++) {
        String name = "Trường Mầm non Nậm Nhùn số " + i;
        assertTrue(name + " in " + read, read.contains(shown(name)));
      }
      assertTrue(read, read.contains(shown("Tổng cộng")));
    }
  }

  @Test
  public void aTextThatLooksLikeSomethingElseStaysAText() throws IOException {
    String read = readBack(written(format(), SampleReports.plain(), SampleReports.plainRows()));
    for (List<Cell> row : SampleReports.plainRows()) {
      String text = ((Cell.Words) row.get(0)).text();
      assertTrue(text + " in " + read, read.contains(shown(text)));
    }
  }

  @Test
  public void oddTablesAreWritten() throws IOException {
    for (ColumnKind kind : ColumnKind.values()) {
      Report one = Report.plain("odd", "vi", "Một cột", List.of(new Column("", kind, 1)));
      assertTrue(written(format(), one, List.of()).length > 0);
      assertTrue(written(format(), one, List.of(List.of(Cell.EMPTY))).length > 0);
      assertTrue(written(format(), one, List.of(List.of(new Cell.Words("–")))).length > 0);
    }
    List<Column> wide = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      wide.add(new Column("cột " + i, ColumnKind.DONG, 200));
      row.add(Cell.of(Money.of(i % 2 == 0 ? Long.MAX_VALUE : Long.MIN_VALUE + 1)));
    }
    Report report = Report.plain("odd", "vi", "Bốn mươi cột", wide);
    assertTrue(written(format(), report, List.of(row)).length > 0);
  }

  /** A long text is written whole, or refused in words that say where and what to do. */
  @Test
  public void aLongTextIsWholeOrRefused() throws IOException {
    String text = "đoạn văn dài ".repeat(20_000) + "hết.";
    try {
      String read =
          readBack(
              written(
                  format(),
                  SampleReports.plain(),
                  List.of(List.of(Cell.of(text), Cell.of("bên cạnh")))));
      assertTrue(read.contains("hết.") && read.contains(shown("bên cạnh")));
    } catch (UnwritableReport e) {
      assertFalse(e.what().vi().isBlank() || e.what().en().isBlank());
      assertFalse(e.nextStep().vi().isBlank() || e.nextStep().en().isBlank());
    }
  }

  /** Nothing that was handed over is kept: rows come one by one and go out as they come. */
  @Test
  public void rowsAreTakenOneByOne() throws IOException {
    Counted rows = new Counted(MANY);
    written(format(), SampleReports.everyKind("vi"), rows);
    assertEquals(MANY, rows.given);
    assertEquals("asked again after the end", 1, rows.ends);
  }

  @Test
  public void severalAtOnceDoNotDisturbEachOther() throws Exception {
    ReportFormat format = format();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < THREADS * 2; i++) {
        int count = i % 4 * 50;
        work.add(
            () ->
                readBack(
                    written(format, SampleReports.everyKind("vi"), SampleReports.rows(count))));
      }
      List<Future<String>> done = threads.invokeAll(work);
      for (int i = 0; i < done.size(); i++) {
        assertEquals(done.get(i % 4).get(), done.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  public void theSameReportIsTheSameBytes() throws IOException {
    Report report = SampleReports.everyKind("vi");
    byte[] first = written(format(), report, SampleReports.rows(60));
    byte[] again = written(format(), report, SampleReports.rows(60));
    if (sameBytes()) {
      assertArrayEquals(first, again);
    } else {
      assertEquals(readBack(first), readBack(again));
    }
  }

  @Test
  public void whatTheStreamOrTheRowsThrowGoesThrough() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("the disk is full");
          }
        };
    IOException disk =
        assertThrows(
            IOException.class,
            () -> format().write(SampleReports.everyKind("vi"), new Counted(MANY), full));
    assertTrue(String.valueOf(disk), chain(disk).contains("the disk is full"));
    ReportRows broken =
        () -> {
          throw new IOException("no more rows can be read");
        };
    IOException rows =
        assertThrows(
            IOException.class,
            () ->
                format().write(SampleReports.everyKind("vi"), broken, new ByteArrayOutputStream()));
    assertTrue(String.valueOf(rows), chain(rows).contains("no more rows can be read"));
    // And nothing of it stays.
    keepsTheQuickChecks();
  }

  private static String chain(Throwable thrown) {
    StringBuilder all = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      all.append(t).append('\n');
    }
    return all.toString();
  }

  /** What the format writes for a report with these rows. */
  protected static byte[] written(ReportFormat format, Report report, List<List<Cell>> rows)
      throws IOException {
    Iterator<List<Cell>> left = rows.iterator();
    return written(format, report, () -> left.hasNext() ? left.next() : null);
  }

  /** What the format writes for a report with these rows. */
  protected static byte[] written(ReportFormat format, Report report, ReportRows rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report, rows, out);
    return out.toByteArray();
  }

  private static final class Counted implements ReportRows {
    private final int most;
    private int given;
    private int ends;

    Counted(int most) {
      this.most = most;
    }

    @Override
    public @Nullable List<Cell> next() {
      if (given == most) {
        ends++;
        return null;
      }
      return SampleReports.row(given++);
    }
  }
}
