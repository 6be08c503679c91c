/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.store.Row;
import org.dvctt.store.RowReader;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** What the register knows now, read in the import's own transaction. */
final class Register {
  private final Sql sql;
  private final LocalDate from;

  /**
   * @param from first day on which what is new holds
   */
  Register(Sql sql, LocalDate from) {
    this.sql = sql;
    this.from = from;
  }

  /** Rows of code lists by key, in the order of their days. */
  Map<List<Object>, List<DatedLine>> codes(String... catalogues) {
    List<@Nullable Object> params = new ArrayList<>(List.of(DatedTable.STILL_KNOWN));
    Collections.addAll(params, (Object[]) catalogues);
    return lines(
        "select catalogue, code, name, kind, parent, confidence, synthetic, valid_from, valid_to"
            + " from registry_code where superseded_at = ? and catalogue in ("
            + String.join(", ", Collections.nCopies(catalogues.length, "?"))
            + ") order by catalogue, code, valid_from",
        row ->
            line(
                row,
                List.of(row.text("catalogue"), row.text("code")),
                List.of(
                    row.text("name"),
                    row.text("kind"),
                    row.text("parent"),
                    row.text("confidence"),
                    row.flag("synthetic"))),
        params.toArray());
  }

  Map<List<Object>, List<DatedLine>> offices() {
    return lines(
        "select code, name, kind, parent, electronic_id, synthetic, valid_from, valid_to"
            + " from registry_office where superseded_at = ? order by code, valid_from",
        row ->
            line(
                row,
                List.of(row.text("code")),
                List.of(
                    row.text("name"),
                    row.text("kind"),
                    row.text("parent"),
                    row.text("electronic_id"),
                    row.flag("synthetic"))),
        DatedTable.STILL_KNOWN);
  }

  /** Declared days by office and day. */
  Map<List<Object>, List<DatedLine>> holidays() {
    return lines(
        "select office, holiday, day_off, name, status, valid_from, valid_to from registry_holiday"
            + " where superseded_at = ? order by office, holiday, valid_from",
        row ->
            line(
                row,
                List.of(row.text("office"), row.date("holiday")),
                List.of(row.flag("day_off"), row.text("name"), row.text("status"))),
        DatedTable.STILL_KNOWN);
  }

  /** Rows of a calendar's table by office, empty for all offices. */
  Map<List<Object>, List<DatedLine>> spans(DatedTable table) {
    return lines(
        "select "
            + String.join(", ", table.key())
            + ", "
            + String.join(", ", table.others())
            + ", valid_from, valid_to from "
            + table.table()
            + " where superseded_at = ? order by office, valid_from",
        row ->
            line(
                row,
                List.of(row.text("office")),
                table.others().stream().<Object>map(row::text).toList()),
        DatedTable.STILL_KNOWN);
  }

  /** First day on which what is new holds. */
  LocalDate from() {
    return from;
  }

  /** Codes of the rows that are in force on the first day, with what each says. */
  Map<String, DatedLine> inForce(Map<List<Object>, List<DatedLine>> lines) {
    Map<String, DatedLine> found = new LinkedHashMap<>();
    for (List<DatedLine> ofKey : lines.values()) {
      for (DatedLine line : ofKey) {
        if (line.covers(from)) {
          found.put(String.valueOf(line.key().get(line.key().size() - 1)), line);
        }
      }
    }
    return found;
  }

  /** District-level areas in force, each with its province. */
  Map<String, String> districts() {
    Map<String, String> provinces = new LinkedHashMap<>();
    inForce(codes("district"))
        .forEach((code, line) -> provinces.put(code, String.valueOf(line.others().get(2))));
    return provinces;
  }

  /** The province, when the register holds districts of one only; else empty. */
  String onlyProvince() {
    Set<String> provinces = new HashSet<>(districts().values());
    return provinces.size() == 1 ? provinces.iterator().next() : "";
  }

  /** How many units the office has from the first day on. */
  long units(String office) {
    return sql.count(
        "select count(*) from registry_unit_office where office = ? and valid_to > ?"
            + " and superseded_at = ?",
        office,
        from,
        DatedTable.STILL_KNOWN);
  }

  private Map<List<Object>, List<DatedLine>> lines(
      String query, RowReader<DatedLine> reader, @Nullable Object... params) {
    Map<List<Object>, List<DatedLine>> lines = new LinkedHashMap<>();
    sql.each(
        query,
        row -> {
          DatedLine line = reader.read(row);
          lines.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line);
        },
        params);
    return lines;
  }

  private static DatedLine line(Row row, List<Object> key, List<Object> others) {
    return new DatedLine(key, others, row.date("valid_from"), row.date("valid_to"));
  }
}
