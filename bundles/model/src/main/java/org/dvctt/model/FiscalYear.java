/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;

/** Budget year (niên độ ngân sách): 1 January to 31 December. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {
  public FiscalYear {
    if (value < 2000 || value > 2999) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_CODE",
          "budget_year",
          Text.of("Năm ngân sách không hợp lệ.", "This is no budget year."),
          Text.of("Nhập năm có bốn chữ số, ví dụ 2020.", "Write four digits, e.g. 2020."));
    }
  }

  public static FiscalYear of(int value) {
    return new FiscalYear(value);
  }

  public LocalDate firstDay() {
    return LocalDate.of(value, 1, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(value, 12, 31);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
