/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of a {@link DatedTable} as known now.
 *
 * @param key values of the key's columns
 * @param others values of the other columns
 * @param to first day on which it is not valid
 */
public record DatedLine(List<Object> key, List<Object> others, LocalDate from, LocalDate to) {
  public DatedLine {
    key = List.copyOf(key);
    others = List.copyOf(others);
  }

  /** The same row on other days. */
  public DatedLine on(LocalDate first, LocalDate end) {
    return new DatedLine(key, others, first, end);
  }

  public boolean covers(LocalDate day) {
    return !from.isAfter(day) && to.isAfter(day);
  }
}
