/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.Money;

/**
 * What an import of history did, or would do when it is a preview.
 *
 * @param fileHash SHA-256 of the file's bytes, 64 hex digits
 * @param before true when this very file was imported before: nothing was done
 * @param units how many units the rows are of
 * @param registered units whose registration was not known, or known to be later
 * @param firstPaid units whose first completed online payment was not known, or known to be later
 * @param first earliest day of receipt
 * @param last latest day of receipt
 * @param total đồng of all rows
 * @param lines the first few rows as read
 */
public record HistoryImport(
    String fileHash,
    boolean preview,
    boolean before,
    int online,
    int paper,
    int units,
    int registered,
    int firstPaid,
    LocalDate first,
    LocalDate last,
    Money total,
    List<String> lines,
    Duration took) {
  public HistoryImport {
    lines = List.copyOf(lines);
  }
}
