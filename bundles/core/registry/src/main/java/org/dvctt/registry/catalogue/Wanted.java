/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.registry.load.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says of a code, with the days as far as it says them.
 *
 * @param column where the code stands, for faults
 * @param from null: not said
 * @param to first day on which it is not valid; null: not said
 */
record Wanted(
    CsvRow row,
    String column,
    List<Object> key,
    List<Object> others,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  static final String VALID_FROM = "valid_from";
  static final String VALID_TO = "valid_to";

  static Wanted of(CsvRow row, String column, List<Object> key, List<Object> others) {
    LocalDate from = row.date(VALID_FROM).orElse(null);
    LocalDate to = row.end(VALID_TO).orElse(null);
    if (from != null && to != null && !from.isBefore(to)) {
      row.fault("BAD_SPAN", VALID_TO, "Hết hạn trước khi bắt đầu.", "It ends before it begins.");
    }
    return new Wanted(row, column, key, others, from, to);
  }
}
