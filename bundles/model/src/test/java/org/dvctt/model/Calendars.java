/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calendars for tests: the shipped holidays with the commonest hours, and what tests add. */
final class Calendars {
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  static final WorkingHours COMMON = WorkingHours.parse("08:00-12:00 13:00-17:00");

  private Calendars() {}

  static WorkingCalendar shipped(CalendarRule... more) {
    List<CalendarRule> rules = new ArrayList<>();
    rules.add(CalendarRule.hours(LocalDate.of(2020, 1, 1), OPEN, COMMON, ""));
    try {
      List<String> lines = Files.readAllLines(Path.of("../../config/catalogues/holidays.csv"));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        LocalDate day = LocalDate.parse(cells[0]);
        rules.add(
            cells[4].equals("1")
                ? CalendarRule.dayOff(day, cells[3])
                : CalendarRule.worked(day, cells[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rules.addAll(Arrays.asList(more));
    return new WorkingCalendar(rules);
  }

  /** A moment of local time in Vietnam. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  /** Cells of a file of vectors, without its header. */
  static List<String[]> vectors(String file) throws IOException {
    try (InputStream in = Calendars.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }
}
