/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** A row of a file; asking for a cell of the wrong shape adds a fault and answers a stand-in. */
record CsvRow(String file, int line, Map<String, String> cells, Faults faults) {
  String optional(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  boolean has(String column) {
    return cells.containsKey(column);
  }

  String text(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      fault(column, "Ô trống.", "The cell is empty.");
    }
    return text;
  }

  /** A code of exactly so many digits. */
  String digits(String column, int count) {
    String text = optional(column);
    if (!text.matches("\\d{" + count + "}")) {
      fault(column, "Phải có " + count + " chữ số.", "There must be " + count + " digits.");
      return "0".repeat(count);
    }
    return text;
  }

  int whole(String column, int most) {
    String text = optional(column);
    if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    fault(column, "Phải là số từ 0 đến " + most + ".", "There must be a number 0–" + most + ".");
    return 0;
  }

  Optional<LocalDate> date(String column) {
    String text = optional(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      fault(column, "Ngày phải theo dạng 2020-07-31.", "A date is written like 2020-07-31.");
      return Optional.empty();
    }
  }

  Optional<YearMonth> month(String column) {
    String text = optional(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
    } catch (DateTimeException e) {
      fault(column, "Tháng phải theo dạng 2020-07.", "A month is written like 2020-07.");
      return Optional.empty();
    }
  }

  void fault(String column, String vi, String en) {
    faults.add(file, line, column, vi, en);
  }
}
