/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;

/**
 * Days off, and days worked instead, of all offices or of one. A file speaks for each year and
 * office that it names, from the first day on: days before it are what they were.
 */
final class Holidays extends Catalogue {
  private static final int NAME = 300;
  private static final int STATUS = 40;
  private static final CatalogueShape SHAPE =
      new CatalogueShape(
          "holidays",
          List.of("date", "day_off", "name"),
          List.of("office", "status", "weekday", "kind", "confidence", "note", "document"));

  Holidays() {
    super(SHAPE, DatedTable.HOLIDAY);
  }

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.holidays();
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    Set<String> offices = OfficeSpans.offices(register);
    List<Wanted> wanted = each(rows, row -> wanted(row, offices));
    Set<List<Object>> named =
        wanted.stream().map(row -> year(row.key())).collect(Collectors.toSet());
    List<Wanted> still = wanted.stream().filter(row -> !past(row.key(), register)).toList();
    return new Reading(
        still, line -> named.contains(year(line.key())) && !past(line.key(), register));
  }

  private static Wanted wanted(CsvRow row, Set<String> offices) {
    row.text("date");
    LocalDate day = row.date("date").orElse(LocalDate.EPOCH);
    List<Object> key = List.of(OfficeSpans.office(row, offices), day);
    boolean off = row.whole("day_off", 1) == 1;
    String name = named(row, "name", NAME);
    return new Wanted(row, "date", key, List.of(off, name, row.line("status", STATUS)), null, null);
  }

  private static boolean past(List<Object> key, Register register) {
    return day(key).isBefore(register.from());
  }

  private static List<Object> year(List<Object> key) {
    return List.of(key.get(0), day(key).getYear());
  }

  private static LocalDate day(List<Object> key) {
    return (LocalDate) key.get(1);
  }

  @Override
  String code(List<Object> key) {
    String office = String.valueOf(key.get(0));
    return day(key) + (office.isEmpty() ? "" : " " + office);
  }

  @Override
  String text(DatedLine line) {
    return (line.others().get(0).equals(true) ? "nghỉ · " : "làm · ") + line.others().get(1);
  }
}
