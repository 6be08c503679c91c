/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dvctt.itests.LogChecker;
import org.dvctt.itests.RunningPlatform;

/**
 * A platform on a day around New Year 2026: a unit of the province block with budgets of both
 * years, and the code lists of 2026, which the pilot does not have, imported as an admin would.
 */
final class NewYearPlatform {
  private static final String UNIT = "1990010";
  private static final String OFFICE = "9911";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final List<String> CATALOGUES =
      List.of("chapter", "sector", "item", "fund_source", "program", "bank");

  private RunningPlatform platform;
  private Chain chain;
  private Map<LocalDate, Boolean> declared = Map.of();

  /** Starts it at nine in the morning of the day. */
  void start(LocalDate day) throws IOException {
    platform = RunningPlatform.fresh(Map.of("dvctt.clock.start", day + "T09:00"));
    Path config = platform.installation().home().resolve("config");
    Path province = config.resolve("provinces/12");
    budgetsOfBothYears(province.resolve("province.properties"));
    onlyTheUnit(province);
    declared = holidays(config.resolve("catalogues/holidays.csv"));
    platform.start();
    List<String> imports = new ArrayList<>();
    for (String catalogue : CATALOGUES) {
      imports.add(
          "dvctt:catalogue-import --json --from 2026-01-01 --reason \"Danh mục thử năm 2026\" "
              + catalogue
              + " "
              + resource(catalogue + ".csv"));
    }
    for (String said : platform.console().all(imports)) {
      if (!Rest.json(said).path("added").isInt() || Rest.json(said).path("added").asInt() == 0) {
        throw new AssertionError("an import failed: " + said);
      }
    }
    chain = new Chain(platform, UNIT, OFFICE);
  }

  RunningPlatform running() {
    return platform;
  }

  LogChecker log() {
    return platform.log();
  }

  String unit() {
    return UNIT;
  }

  /** Somebody of the unit or its office, answered in English. */
  Person person(String who) {
    return chain.person(who).in("en");
  }

  /** The unit's first budget line of a year. */
  JsonNode line(int year) {
    return Drafts.lines(person("kt"), UNIT, year).path(0);
  }

  /**
   * The same time so many working days later: all offices work eight hours a day, and a limit
   * counted in working hours keeps the time of the day.
   */
  String due(String acceptedAt, int workingDays) {
    ZonedDateTime at = Instant.parse(acceptedAt).atZone(ZONE);
    LocalDate day = at.toLocalDate();
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (declared.getOrDefault(day, !weekend)) {
        left--;
      }
    }
    return at.with(day).toInstant().toString();
  }

  void close() throws IOException {
    if (platform != null) {
      platform.close();
    }
  }

  private static void budgetsOfBothYears(Path settings) throws IOException {
    String text = Files.readString(settings);
    Map<String, String> changed = new HashMap<>();
    changed.put("allotment.year", "2025, 2026");
    changed.put("demo.offices", OFFICE);
    changed.put("demo.units", UNIT);
    for (Map.Entry<String, String> entry : changed.entrySet()) {
      text =
          text.replaceFirst(
              "(?m)^" + entry.getKey() + "=.*$", entry.getKey() + "=" + entry.getValue());
    }
    Files.writeString(settings, text);
  }

  /** One unit with one voucher of before: all else would only take time to load. */
  private static void onlyTheUnit(Path province) throws IOException {
    Path units = province.resolve("units.csv");
    List<String> all = Files.readAllLines(units);
    String mine = all.stream().filter(line -> line.startsWith(UNIT)).findFirst().orElseThrow();
    Files.write(units, List.of(all.get(0), mine));
    Files.write(
        province.resolve("dossiers_by_office_month.csv"),
        List.of("month,treasury_code,online,paper", "2020-01," + OFFICE + ",1,0"));
  }

  /** Declared days: true when worked. */
  private static Map<LocalDate, Boolean> holidays(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.get(0).split(","));
    Map<LocalDate, Boolean> days = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      days.put(
          LocalDate.parse(cells[header.indexOf("date")]),
          cells[header.indexOf("day_off")].equals("0"));
    }
    return days;
  }

  private static Path resource(String name) {
    URL found = TwoLawsIT.class.getResource("/year-2026/" + name);
    return Path.of(Objects.requireNonNull(found, name).getPath());
  }
}
