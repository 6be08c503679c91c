/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A table of this bundle whose rows hold from a first to a last day (both included). */
final class DatedTable {
  private final List<Row> rows;

  private DatedTable(List<Row> rows) {
    this.rows = rows;
  }

  /** Reads {@code first_day,last_day,…,basis}; the basis may hold commas. */
  static DatedTable read(String file, int cells) {
    InputStream bytes = DatedTable.class.getResourceAsStream(file);
    if (bytes == null) {
      throw new IllegalStateException("the bundle has no table " + file);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return new DatedTable(reader.lines().skip(1).map(line -> Row.of(line, cells)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows that hold on the day. */
  Stream<Row> on(LocalDate day) {
    return rows.stream().filter(row -> !day.isBefore(row.first) && !day.isAfter(row.last));
  }

  /** One row: its own cells between the dates and the basis. */
  record Row(LocalDate first, LocalDate last, List<String> cells, String basis) {
    private static Row of(String line, int cells) {
      String[] parts = line.split(",", cells + 3);
      return new Row(
          LocalDate.parse(parts[0]),
          LocalDate.parse(parts[1]),
          List.of(parts).subList(2, cells + 2),
          parts[cells + 2]);
    }

    long number(int cell) {
      return Long.parseLong(cells.get(cell));
    }
  }
}
