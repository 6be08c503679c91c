/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of the working calendar that an admin hands in together.
 *
 * @param files each of another kind
 * @param from first day on which they are right; null: today
 * @param preview true to see what would change, and write nothing
 * @param reason for the audit trail
 */
public record CalendarFiles(
    List<Path> files, @Nullable LocalDate from, boolean preview, String reason) {
  public CalendarFiles {
    files = List.copyOf(files);
  }
}
