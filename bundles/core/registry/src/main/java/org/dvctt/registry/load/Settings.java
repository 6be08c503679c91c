/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.dvctt.model.FiscalYear;

/** {@code province.properties}: what is said once for the whole province. */
final class Settings {
  static final String FILE = "province.properties";
  private final Properties properties = new Properties();
  private final Faults faults;

  Settings(Path folder, Faults faults) {
    this.faults = faults;
    String text = FileText.of(folder.resolve(FILE), faults);
    faults.refuse();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      faults.add(FILE, 0, "", "Sai dạng khóa=giá trị.", "It is not made of key=value lines.");
      faults.refuse();
    }
  }

  String text(String name) {
    String text = properties.getProperty(name, "").strip();
    if (text.isEmpty()) {
      faults.add(FILE, 0, name, "Thiếu giá trị.", "The value is missing.");
    }
    return text;
  }

  long number(String name) {
    String text = text(name);
    if (text.matches("\\d{1,18}")) {
      return Long.parseLong(text);
    }
    faults.add(FILE, 0, name, "Phải là số nguyên.", "There must be a whole number.");
    return 0;
  }

  /** Budget years, one or several: {@code 2025, 2026}. */
  List<FiscalYear> years(String name) {
    text(name);
    List<FiscalYear> years = new ArrayList<>();
    for (String year : list(name)) {
      FiscalYear read = year.matches("20\\d{2}") ? FiscalYear.of(Integer.parseInt(year)) : null;
      if (read == null || years.contains(read)) {
        faults.add(
            FILE,
            0,
            name,
            "Phải là các năm, mỗi năm một lần, như 2025, 2026.",
            "There must be years, each once, like 2025, 2026.");
      } else {
        years.add(read);
      }
    }
    return years;
  }

  /** Refuses, at once with the rest, what only later steps would ask for. */
  void complete() {
    List.of("seed", "history.least", "history.most").forEach(this::number);
    years("allotment.year");
    List.of("accounts.natural", "allotment.program", "allotment.source", "history.service")
        .forEach(this::text);
    text("allotment.sources");
    for (String source : list("allotment.sources")) {
      number("allotment." + source + ".least");
      number("allotment." + source + ".most");
    }
  }

  boolean flag(String name) {
    return Boolean.parseBoolean(properties.getProperty(name, "false").strip());
  }

  List<String> list(String name) {
    String text = properties.getProperty(name, "").strip();
    return text.isEmpty() ? List.of() : Arrays.stream(text.split("\\s*,\\s*")).toList();
  }

  LocalDate date(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      faults.add(FILE, 0, name, "Ngày phải theo dạng 2020-07-31.", "A date is like 2020-07-31.");
      return LocalDate.EPOCH;
    }
  }

  /** A last valid day as the first invalid one; without a value there is no end. */
  LocalDate end(String name, LocalDate open) {
    return properties.getProperty(name, "").isBlank() ? open : date(name).plusDays(1);
  }
}
