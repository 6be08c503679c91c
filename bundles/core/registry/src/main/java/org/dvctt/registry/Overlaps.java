/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Finds rows of one key that say two things of the same day, known at the same time. */
public final class Overlaps {
  /**
   * Two rows that meet.
   *
   * @param key of both
   * @param from first common day
   * @param to first day that is not common
   * @param known first instant at which both were known
   */
  public record Overlap(String key, LocalDate from, LocalDate to, Instant known) {}

  private record Cell(
      String key, LocalDate from, LocalDate to, Instant recorded, Instant superseded) {
    boolean meets(Cell other) {
      // What was superseded in the instant of its recording was never known.
      return from.isBefore(other.to)
          && other.from.isBefore(to)
          && latest(recorded, other.recorded).isBefore(earliest(superseded, other.superseded));
    }
  }

  private final List<Overlap> found = new ArrayList<>();
  private final List<Cell> open = new ArrayList<>();

  private Overlaps() {}

  /** All overlaps, on both axes. */
  public static List<Overlap> ever(Sql sql, DatedTable table) {
    return new Overlaps().read(sql, table, "");
  }

  /** Overlaps among the rows that are known now. */
  public static List<Overlap> knownNow(Sql sql, DatedTable table) {
    return new Overlaps()
        .read(sql, table, " where superseded_at = ?", (Object) DatedTable.STILL_KNOWN);
  }

  private List<Overlap> read(Sql sql, DatedTable table, String which, @Nullable Object... params) {
    String key = String.join(", ", table.key());
    sql.each(
        "select "
            + key
            + ", valid_from, valid_to, recorded_at, superseded_at from "
            + table.table()
            + which
            + " order by "
            + key
            + ", valid_from, recorded_at",
        row -> next(cell(row, table.key())),
        params);
    return found;
  }

  /** Rows come by key and first day: only those that have not ended by then can meet the next. */
  private void next(Cell cell) {
    open.removeIf(it -> !it.key().equals(cell.key()) || !it.to().isAfter(cell.from()));
    for (Cell earlier : open) {
      if (earlier.meets(cell)) {
        LocalDate to = earlier.to().isBefore(cell.to()) ? earlier.to() : cell.to();
        Instant known = latest(earlier.recorded(), cell.recorded());
        found.add(new Overlap(cell.key(), cell.from(), to, known));
      }
    }
    open.add(cell);
  }

  private static Cell cell(Row row, List<String> key) {
    return new Cell(
        key.stream().map(row::text).collect(Collectors.joining("/")),
        row.date("valid_from"),
        row.date("valid_to"),
        row.instant("recorded_at"),
        row.instant("superseded_at"));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
