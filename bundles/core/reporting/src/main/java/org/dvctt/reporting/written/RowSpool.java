/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.written;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportRows;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a report in a file of their own. They are read in one transaction, which has ended before
 * a plugin is asked; a plugin that is interrupted harms no connection, and one that was swapped out
 * meanwhile is followed by another that gets all rows again.
 */
public final class RowSpool implements RowSink, AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private final List<Column> columns;
  private final Path file;
  private DataOutputStream out;
  private long rows;

  public RowSpool(List<Column> columns) {
    this.columns = List.copyOf(columns);
    try {
      file = Files.createTempFile("report-rows-", ".bin");
      out = open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataOutputStream open(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  @Override
  public void begin() {
    try {
      out.close();
      out = open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows = 0;
  }

  /** Takes the next row; it has to fit the columns. */
  @Override
  public void add(List<Cell> row) {
    Report.fits(columns, row);
    try {
      for (Cell cell : row) {
        CellCode.write(cell, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows++;
  }

  /** How many rows there are. */
  public long rows() {
    return rows;
  }

  /** No more rows come; from now on they can be read. */
  public RowSpool whole() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** All rows from the first one, to be closed. */
  public Reading read() throws IOException {
    return new Reading();
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows for one call of a plugin. */
  public final class Reading implements ReportRows, AutoCloseable {
    private final DataInputStream in;
    private long left = rows;

    Reading() throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    @Override
    public @Nullable List<Cell> next() throws IOException {
      if (left == 0) {
        return null;
      }
      left--;
      Cell[] row = new Cell[columns.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = CellCode.read(in);
      }
      return List.of(row);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
