/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows that a province set up, or those that are shipped as an illustration. */
record PaperTable(List<PaperRule> rules) {
  private static final String FILE = "papers.csv";
  private static final int MOST = 500;

  PaperTable {
    rules = List.copyOf(rules);
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (rules.get(i).overlaps(rules.get(j))) {
          throw new IllegalArgumentException(
              "table: "
                  + rules.get(i).id()
                  + " có hai dòng cho cùng một ngày · has two rows for one day");
        }
      }
    }
  }

  /**
   * Reads the configured rows.
   *
   * @throws IllegalArgumentException naming row and cell
   */
  static PaperTable of(String... rows) {
    return rows.length == 0 ? shipped() : read(List.of(rows));
  }

  private static PaperTable shipped() {
    try (InputStream bytes = PaperTable.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new IllegalStateException("there is no " + FILE + " in the bundle");
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      return read(lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PaperTable read(List<String> rows) {
    if (rows.size() > MOST) {
      throw new IllegalArgumentException(
          "table: " + rows.size() + " dòng, nhiều nhất " + MOST + " · rows, at most " + MOST);
    }
    List<PaperRule> rules = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      try {
        rules.add(PaperRule.of(rows.get(i)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "table: dòng " + (i + 1) + " · row " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new PaperTable(rules);
  }

  /** The rows that hold on the day, in the table's order. */
  List<PaperRule> on(LocalDate day) {
    return rules.stream().filter(rule -> rule.holds(day)).toList();
  }
}
