/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** {@code province.properties}: what is said once for the whole province. */
final class Settings {
  static final String FILE = "province.properties";
  private final Properties properties = new Properties();
  private final Faults faults;

  Settings(Path folder, Faults faults) {
    this.faults = faults;
    Path path = folder.resolve(FILE);
    if (!Files.isRegularFile(path)) {
      faults.add(FILE, 0, "", "Thiếu tệp trong thư mục tỉnh.", "The folder has no such file.");
      faults.refuse();
    }
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + FILE, e);
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
