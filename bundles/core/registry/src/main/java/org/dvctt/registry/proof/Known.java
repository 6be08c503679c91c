/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.registry.DatedTable;
import org.dvctt.store.Sql;

/** Rows of a dated table as known now, read once. */
final class Known {
  /** A row; half-open days. */
  record Line(Map<String, String> cells, LocalDate from, LocalDate to) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** Half-open. */
  record Span(LocalDate from, LocalDate to) {}

  private final DatedTable table;
  private final List<Line> lines;

  private Known(DatedTable table, List<Line> lines) {
    this.table = table;
    this.lines = lines;
  }

  /**
   * @param more columns to read beside the key's
   */
  static Known read(Sql sql, DatedTable table, String... more) {
    List<String> columns = new ArrayList<>(table.key());
    columns.addAll(Arrays.asList(more));
    List<Line> lines =
        sql.list(
            "select "
                + String.join(", ", columns)
                + ", valid_from, valid_to from "
                + table.table()
                + " where superseded_at = ? order by "
                + String.join(", ", table.key())
                + ", valid_from",
            row -> {
              Map<String, String> cells = new LinkedHashMap<>();
              columns.forEach(column -> cells.put(column, row.text(column)));
              return new Line(cells, row.date("valid_from"), row.date("valid_to"));
            },
            DatedTable.STILL_KNOWN);
    return new Known(table, lines);
  }

  DatedTable table() {
    return table;
  }

  List<Line> lines() {
    return lines;
  }

  /** The key of a row in words. */
  String key(Line line) {
    return String.join("/", table.key().stream().map(line::cell).toList());
  }

  /** Days of each value of a column, in the order of their beginning. */
  Map<String, List<Span>> days(String column) {
    Map<String, List<Span>> days = new HashMap<>();
    for (Line line : lines) {
      days.computeIfAbsent(line.cell(column), key -> new ArrayList<>())
          .add(new Span(line.from(), line.to()));
    }
    days.values().forEach(spans -> spans.sort(Comparator.comparing(Span::from)));
    return days;
  }

  /** Days of a row that none of the spans covers. */
  static List<Span> uncovered(Line line, List<Span> spans) {
    List<Span> gaps = new ArrayList<>();
    LocalDate at = line.from();
    for (Span span : spans) {
      if (span.from().isBefore(line.to()) && span.to().isAfter(at)) {
        if (span.from().isAfter(at)) {
          gaps.add(new Span(at, span.from()));
        }
        at = span.to();
      }
    }
    if (at.isBefore(line.to())) {
      gaps.add(new Span(at, line.to()));
    }
    return gaps;
  }
}
