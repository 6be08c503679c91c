/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.model.SlaMode;
import org.dvctt.model.WorkingHours;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;

/**
 * What holds at an office, or at all of them, from a day to a day: working hours, days that an
 * order opens or closes, the way of counting a limit. A file speaks for the offices that it names;
 * a row with nothing but its office says that the office has no rows of its own any more.
 */
final class OfficeSpans extends Catalogue {
  private static final String OFFICE = "office";
  private static final String PERIODS = "periods";
  private static final String MODE = "mode";
  private static final int MOST_PERIODS = 200;
  private static final int MOST_TEXT = 300;
  private static final List<String> NOT_KEPT = List.of("confidence", "provenance", "note");

  private final boolean ordered;

  private OfficeSpans(String name, DatedTable table, String what, List<String> optional) {
    super(
        new CatalogueShape(
            name,
            List.of(OFFICE, Wanted.VALID_FROM, Wanted.VALID_TO, what),
            Stream.concat(optional.stream(), NOT_KEPT.stream()).toList()),
        table);
    this.ordered = table == DatedTable.ORDERED_DAY;
  }

  static OfficeSpans workingHours() {
    return new OfficeSpans(
        "working_hours", DatedTable.WORKING_HOURS, PERIODS, List.of("name", "document"));
  }

  static OfficeSpans orderedDays() {
    return new OfficeSpans(
        "ordered_days", DatedTable.ORDERED_DAY, PERIODS, List.of("name", "document"));
  }

  static OfficeSpans sla() {
    return new OfficeSpans("sla", DatedTable.SLA, MODE, List.of("document"));
  }

  /** Codes of all offices that are or will be there. */
  static Set<String> offices(Register register) {
    Set<String> codes = new HashSet<>();
    register.offices().keySet().forEach(key -> codes.add(String.valueOf(key.get(0))));
    return codes;
  }

  /** The office of a row, which there is; empty for all. */
  static String office(CsvRow row, Set<String> offices) {
    String office = row.optional(OFFICE);
    if (!office.isEmpty() && !offices.contains(office)) {
      row.fault(
          "UNKNOWN_OFFICE",
          OFFICE,
          "Không có kho bạc “" + office + "”; để trống là mọi kho bạc.",
          "There is no office “" + office + "”; an empty cell means all offices.");
    }
    return office;
  }

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.spans(table());
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    Set<String> offices = offices(register);
    Set<Object> named = rows.stream().map(row -> row.optional(OFFICE)).collect(Collectors.toSet());
    List<CsvRow> spans = rows.stream().filter(row -> !onlyNamed(row, offices)).toList();
    return new Reading(
        each(spans, row -> wanted(row, offices)), line -> named.contains(line.key().get(0)));
  }

  private static boolean onlyNamed(CsvRow row, Set<String> offices) {
    boolean rest =
        row.cells().entrySet().stream()
            .anyMatch(cell -> !cell.getKey().equals(OFFICE) && !cell.getValue().isBlank());
    return !rest && offices.contains(row.optional(OFFICE));
  }

  private Wanted wanted(CsvRow row, Set<String> offices) {
    String office = office(row, offices);
    row.text(Wanted.VALID_FROM);
    if (ordered) {
      row.text(Wanted.VALID_TO);
    }
    List<Object> others = new ArrayList<>();
    if (row.has(MODE)) {
      others.add(mode(row));
    } else {
      others.add(periods(row));
      others.add(row.line("name", MOST_TEXT));
    }
    others.add(row.line("document", MOST_TEXT));
    return Wanted.of(row, Wanted.VALID_FROM, List.of(office), others);
  }

  private String periods(CsvRow row) {
    String text = row.line(PERIODS, MOST_PERIODS);
    if (text.isEmpty() && ordered) {
      return "";
    }
    try {
      return WorkingHours.parse(text).toString();
    } catch (IllegalArgumentException e) {
      row.fault(
          "BAD_HOURS",
          PERIODS,
          "Giờ phải theo dạng 08:00-12:00 13:00-17:00, theo thứ tự, không trùng nhau.",
          "Hours are written like 08:00-12:00 13:00-17:00, in order, none within another.");
      return "";
    }
  }

  private static String mode(CsvRow row) {
    String mode = row.text(MODE);
    String known = Arrays.toString(SlaMode.values());
    if (Arrays.stream(SlaMode.values()).noneMatch(it -> it.name().equals(mode))) {
      row.fault(
          "BAD_CODE", MODE, "Phải là một trong " + known + ".", "It is one of " + known + ".");
    }
    return mode;
  }

  /**
   * A day from which on nothing is declared for all offices, though each needs it: all would be
   * closed without anybody noticing. Nothing when the file is well, or when days are only ordered.
   *
   * @param lines what is to be known for all offices
   */
  Optional<LocalDate> gap(List<DatedLine> lines, LocalDate from) {
    LocalDate covered = from;
    for (DatedLine line : lines.stream().sorted(Comparator.comparing(DatedLine::from)).toList()) {
      if (!line.from().isAfter(covered) && line.to().isAfter(covered)) {
        covered = line.to();
      }
    }
    return ordered || covered.equals(DatedTable.OPEN) ? Optional.empty() : Optional.of(covered);
  }

  @Override
  String code(List<Object> key) {
    String office = String.valueOf(key.get(0));
    return office.isEmpty() ? "*" : office;
  }
}
