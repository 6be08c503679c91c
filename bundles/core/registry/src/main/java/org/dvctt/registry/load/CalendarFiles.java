/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.SlaMode;
import org.dvctt.model.WorkingHours;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.DeclaredCalendar.Line;

/** Reads the folder {@code calendar} of a province; each of its files may be missing. */
final class CalendarFiles {
  static final String FOLDER = "calendar";
  private static final int PERIODS = 200;
  private static final int TEXT = 300;

  private final Set<String> offices;
  private final Faults faults;

  private CalendarFiles(Set<String> offices, Faults faults) {
    this.offices = offices;
    this.faults = faults;
  }

  static DeclaredCalendar read(Path province, Set<String> offices, Faults faults) {
    CalendarFiles files = new CalendarFiles(offices, faults);
    Map<CalendarTable, List<Line>> lines = new EnumMap<>(CalendarTable.class);
    for (CalendarTable table : CalendarTable.values()) {
      Path file = province.resolve(FOLDER).resolve(table.file());
      if (Files.isRegularFile(file)) {
        lines.put(table, files.lines(table, file));
      }
    }
    return new DeclaredCalendar(offices, lines);
  }

  private List<Line> lines(CalendarTable table, Path file) {
    List<Line> lines = new ArrayList<>();
    if (!table.needed()
        && FileText.of(file, faults).lines().filter(l -> !l.isBlank()).count() == 1) {
      return lines;
    }
    String what = table == CalendarTable.SLA ? "mode" : "periods";
    for (CsvRow row : CsvFile.read(file, faults, "office", "valid_from", "valid_to", what)) {
      Line line = line(table, row);
      if (lines.stream().anyMatch(it -> meets(it, line))) {
        row.fault(
            "valid_from",
            "Trùng ngày với dòng khác của cùng kho bạc.",
            "The days are those of another row of that office too.");
      }
      lines.add(line);
    }
    if (table.needed()) {
      gaps(table, lines);
    }
    return lines;
  }

  /** Where nobody's hours are declared, every office would be closed without anybody noticing. */
  private void gaps(CalendarTable table, List<Line> lines) {
    List<Line> forAll =
        lines.stream()
            .filter(line -> line.office().isEmpty())
            .sorted(Comparator.comparing(Line::from))
            .toList();
    for (int i = 1; i < forAll.size(); i++) {
      LocalDate end = forAll.get(i - 1).to();
      LocalDate next = forAll.get(i).from();
      if (end.isBefore(next)) {
        faults.add(
            table.file(),
            0,
            "valid_from",
            "Từ " + end + " đến trước " + next + " không khai gì cho mọi kho bạc.",
            "From " + end + " until " + next + " nothing is declared for all offices.");
      }
    }
  }

  private static boolean meets(Line one, Line other) {
    return one.office().equals(other.office())
        && one.from().isBefore(other.to())
        && other.from().isBefore(one.to());
  }

  private Line line(CalendarTable table, CsvRow row) {
    String office = row.optional("office");
    if (!office.isEmpty() && !offices.contains(office)) {
      row.fault(
          "office",
          "Không có kho bạc này trong offices.csv; để trống là mọi kho bạc.",
          "No such office in offices.csv; an empty cell means all offices.");
    }
    row.text("valid_from");
    LocalDate from = row.date("valid_from").orElse(LocalDate.EPOCH);
    LocalDate to = row.date("valid_to").map(last -> last.plusDays(1)).orElse(DatedTable.OPEN);
    if (table == CalendarTable.ORDERED_DAYS) {
      row.text("valid_to");
    }
    if (!from.isBefore(to)) {
      row.fault("valid_to", "Hết hạn trước khi bắt đầu.", "It ends before it begins.");
      to = DatedTable.OPEN;
    }
    String document = shorter(row, "document", row.optional("document"), TEXT);
    List<String> others =
        table == CalendarTable.SLA
            ? List.of(mode(row), document)
            : List.of(
                periods(table, row), shorter(row, "name", row.optional("name"), TEXT), document);
    return new Line(office, others, from, to);
  }

  private static String periods(CalendarTable table, CsvRow row) {
    String text = row.optional("periods");
    if (text.isEmpty() && table == CalendarTable.ORDERED_DAYS) {
      return "";
    }
    try {
      return shorter(row, "periods", WorkingHours.parse(text).toString(), PERIODS);
    } catch (IllegalArgumentException e) {
      row.fault(
          "periods",
          "Giờ phải theo dạng 08:00-12:00 13:00-17:00, theo thứ tự, không trùng nhau.",
          "Hours are written like 08:00-12:00 13:00-17:00, in order, none within another.");
      return "";
    }
  }

  private static String mode(CsvRow row) {
    String mode = row.text("mode");
    String known = Arrays.toString(SlaMode.values());
    if (Arrays.stream(SlaMode.values()).noneMatch(it -> it.name().equals(mode))) {
      row.fault("mode", "Phải là một trong " + known + ".", "It is one of " + known + ".");
    }
    return mode;
  }

  private static String shorter(CsvRow row, String column, String text, int most) {
    if (text.length() > most) {
      row.fault(column, "Dài quá " + most + " ký tự.", "It has more than " + most + " characters.");
    }
    return text;
  }
}
