/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.DeclaredCalendar.Line;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is known of the calendar of a province's offices what its files say: rows that a file
 * no longer has are superseded, so that whoever asks what was known before still sees them.
 */
final class CalendarStep {
  private final Sql sql;
  private final DeclaredCalendar declared;
  private final Instant now;

  private CalendarStep(Sql sql, DeclaredCalendar declared, Instant now) {
    this.sql = sql;
    this.declared = declared;
    this.now = now;
  }

  /** Answers how many rows it added, of all files that are there. */
  static int write(Sql sql, DeclaredCalendar declared, Instant now) {
    CalendarStep step = new CalendarStep(sql, declared, now);
    return declared.lines().keySet().stream().mapToInt(step::write).sum();
  }

  private int write(CalendarTable table) {
    List<Line> lines = declared.lines().getOrDefault(table, List.of());
    boolean forAll = !table.needed() || lines.stream().anyMatch(line -> line.office().isEmpty());
    table.table().lock(sql);
    Set<Line> known = known(table);
    Set<Line> said = new HashSet<>(lines);
    for (Line line : known) {
      if (!said.contains(line) && (forAll || !line.office().isEmpty())) {
        supersede(table, line);
      }
    }
    int added = 0;
    for (Line line : lines) {
      if (!known.contains(line)) {
        table
            .table()
            .add(
                sql,
                List.of(line.office()),
                List.copyOf(line.others()),
                line.from(),
                line.to(),
                now);
        added++;
      }
    }
    return added;
  }

  private Set<Line> known(CalendarTable table) {
    return sql
        .list(
            "select office, "
                + String.join(", ", table.columns())
                + ", valid_from, valid_to from "
                + table.tableName()
                + " where superseded_at = ?",
            row ->
                new Line(
                    row.text("office"),
                    table.columns().stream().map(row::text).toList(),
                    row.date("valid_from"),
                    row.date("valid_to")),
            DatedTable.STILL_KNOWN)
        .stream()
        .filter(line -> line.office().isEmpty() || declared.offices().contains(line.office()))
        .collect(Collectors.toSet());
  }

  private void supersede(CalendarTable table, Line line) {
    List<@Nullable Object> params = new ArrayList<>(List.of(now, line.office()));
    params.addAll(List.of(line.from(), DatedTable.STILL_KNOWN));
    sql.update(
        "update "
            + table.tableName()
            + " set superseded_at = ? where office = ? and valid_from = ? and superseded_at = ?",
        params.toArray());
  }
}
