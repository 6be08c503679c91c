/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A table of a pack. Its first line names the columns; {@code first_day} and {@code last_day} (ISO,
 * both included) say when a row holds, {@code basis} is its law, {@code doubt_vi} and {@code
 * doubt_en} what about it is not certain, empty when nothing is.
 */
public final class DatedTable {
  private final String name;
  private final List<Row> rows;

  private DatedTable(String name, List<Row> rows) {
    this.name = name;
    this.rows = rows;
  }

  /**
   * Reads a table that lies beside a class.
   *
   * @throws IllegalStateException when it is not there or a line of it can't be read
   */
  public static DatedTable read(Class<?> beside, String file) {
    InputStream bytes = beside.getResourceAsStream(file);
    if (bytes == null) {
      throw new IllegalStateException("there is no table " + file + " beside " + beside.getName());
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<List<String>> lines = reader.lines().map(CsvLine::cells).toList();
      List<String> columns = lines.get(0);
      return new DatedTable(
          file, lines.stream().skip(1).map(cells -> Row.of(file, columns, cells)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows that hold on the day, in the file's order; at least one.
   *
   * @throws IllegalStateException when none does: the pack has no law for that day
   */
  public List<Row> on(LocalDate day) {
    List<Row> held = rows.stream().filter(row -> row.holds(day)).toList();
    if (held.isEmpty()) {
      throw new IllegalStateException(name + " has no row that holds on " + day);
    }
    return held;
  }

  /** The row that holds on the day, for tables with one at a time. */
  public Row one(LocalDate day) {
    List<Row> held = on(day);
    if (held.size() > 1) {
      throw new IllegalStateException(name + " has " + held.size() + " rows that hold on " + day);
    }
    return held.get(0);
  }

  /** The legal bases of the day, each once. */
  String basis(LocalDate day) {
    return on(day).stream().map(Row::basis).distinct().collect(Collectors.joining("; "));
  }

  /** All rows, of every time. */
  public List<Row> rows() {
    return rows;
  }

  /** One row. */
  public record Row(LocalDate first, LocalDate last, Map<String, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    private static Row of(String file, List<String> columns, List<String> cells) {
      if (cells.size() != columns.size()) {
        throw new IllegalStateException(
            file + ": " + cells.size() + " cells instead of " + columns.size() + " in " + cells);
      }
      Map<String, String> named = new HashMap<>();
      for (int at = 0; at < columns.size(); at++) {
        named.put(columns.get(at), cells.get(at));
      }
      Row row =
          new Row(
              LocalDate.parse(named.getOrDefault("first_day", "")),
              LocalDate.parse(named.getOrDefault("last_day", "")),
              named);
      if (row.last.isBefore(row.first) || row.basis().isBlank()) {
        throw new IllegalStateException(
            file + ": a row ends before it begins, or has no legal basis: " + cells);
      }
      return row;
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The cell of a column. */
    public String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException("there is no column " + column + " in " + cells.keySet());
      }
      return cell;
    }

    long number(String column) {
      return Long.parseLong(text(column));
    }

    Level level() {
      return Level.valueOf(text("level"));
    }

    /** The columns {@code name_vi} and {@code name_en}. */
    Text named() {
      return Text.of(text("name_vi"), text("name_en"));
    }

    /** The law behind the row. */
    public String basis() {
      return text("basis");
    }

    /** What about the row is not certain; null when nothing is. */
    public @Nullable Text doubt() {
      String vi = cells.getOrDefault("doubt_vi", "");
      return vi.isEmpty() ? null : Text.of(vi, cells.getOrDefault("doubt_en", ""));
    }
  }
}
