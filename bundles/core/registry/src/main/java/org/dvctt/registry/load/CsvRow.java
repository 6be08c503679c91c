/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.dvctt.registry.DatedTable;

/** A row of a file; asking for a cell of the wrong shape adds a fault and answers a stand-in. */
public record CsvRow(String file, int line, Map<String, String> cells, Faults faults) {
  public String optional(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  public boolean has(String column) {
    return cells.containsKey(column);
  }

  public String text(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      fault("EMPTY_CELL", column, "Ô trống.", "The cell is empty.");
    }
    return text;
  }

  /** A code of exactly so many digits. */
  public String digits(String column, int count) {
    String text = optional(column);
    if (!text.matches("\\d{" + count + "}")) {
      fault(
          "BAD_CODE",
          column,
          "Phải có " + count + " chữ số.",
          "There must be " + count + " digits.");
      return "0".repeat(count);
    }
    return text;
  }

  /**
   * A last valid day as the first day that is not valid any more: no end when the cell is empty,
   * nothing said when there is no such column.
   */
  public Optional<LocalDate> end(String column) {
    if (!has(column)) {
      return Optional.empty();
    }
    LocalDate last = date(column).orElse(DatedTable.OPEN);
    return Optional.of(last.isBefore(DatedTable.OPEN) ? last.plusDays(1) : DatedTable.OPEN);
  }

  public int whole(String column, int most) {
    String text = optional(column);
    if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    fault(
        "BAD_NUMBER",
        column,
        "Phải là số từ 0 đến " + most + ".",
        "There must be a number 0–" + most + ".");
    return 0;
  }

  public Optional<LocalDate> date(String column) {
    String text = optional(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      fault(
          "BAD_DATE",
          column,
          "Ngày phải theo dạng 2020-07-31.",
          "A date is written like 2020-07-31.");
      return Optional.empty();
    }
  }

  public Optional<YearMonth> month(String column) {
    String text = optional(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
    } catch (DateTimeException e) {
      fault(
          "BAD_DATE", column, "Tháng phải theo dạng 2020-07.", "A month is written like 2020-07.");
      return Optional.empty();
    }
  }

  public void fault(String column, String vi, String en) {
    faults.add(file, line, column, vi, en);
  }

  public void fault(String code, String column, String vi, String en) {
    faults.add(code, file, line, column, vi, en);
  }

  /** A text in composed letters of at most so many characters, without control characters. */
  public String line(String column, int most) {
    String text = Normalizer.normalize(optional(column), Normalizer.Form.NFC);
    if (text.length() > most) {
      fault(
          "TOO_LONG",
          column,
          "Dài quá " + most + " ký tự.",
          "It has more than " + most + " characters.");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      fault("BAD_TEXT", column, "Có ký tự điều khiển.", "There is a control character.");
    }
    return text;
  }
}
