/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bank codes that went out of use on a day, by mergers or a new list of codes, with what to write
 * instead: known here, no bank has to be asked.
 */
final class BankChanges {
  private record Change(LocalDate from, String newCode) {}

  private final Map<String, Change> changes = new HashMap<>();

  /**
   * Reads rows {@code old code;day;new code}.
   *
   * @throws IllegalArgumentException with the row and what to write
   */
  BankChanges(List<String> rows) {
    for (int i = 0; i < rows.size(); i++) {
      read(rows.get(i), i + 1);
    }
  }

  /** The new code, empty when it is not known; nothing when the code is in use on the day. */
  Optional<String> gone(String code, LocalDate on) {
    Change change = changes.get(code);
    return change == null || on.isBefore(change.from())
        ? Optional.empty()
        : Optional.of(change.newCode());
  }

  private void read(String row, int number) {
    String[] cells = row.split(";", -1);
    if (cells.length != 3 || cells[0].isBlank()) {
      throw wrong(
          number, "viết · write mã cũ;ngày;mã mới, ví dụ · e.g. 12319001;2025-08-01;12311001");
    }
    String code = cells[0].strip();
    LocalDate from;
    try {
      from = LocalDate.parse(cells[1].strip());
    } catch (DateTimeParseException e) {
      throw wrong(number, "ngày · day: viết · write 2025-08-01");
    }
    String newCode = cells[2].strip();
    if (newCode.equals(code)) {
      throw wrong(number, "mã mới trùng mã cũ · the new code is the old one");
    }
    if (changes.put(code, new Change(from, newCode)) != null) {
      throw wrong(number, "mã cũ bị lặp: bỏ một dòng · the old code is there twice: remove a row");
    }
  }

  private static IllegalArgumentException wrong(int row, String what) {
    return new IllegalArgumentException("bank.changes, dòng · row " + row + ": " + what);
  }
}
