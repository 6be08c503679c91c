/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why a migration failed, as one line that names the script and the SQL state. */
final class MigrationFault {
  private static final int LONGEST = 300;

  private MigrationFault() {}

  static String line(RuntimeException failure) {
    String first = firstLine(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String why = firstLine(sql.getMessage());
        String told = first.contains(why) ? first : first + ": " + why;
        return shortened(told + " (SQL state " + sql.getSQLState() + ")");
      }
    }
    return shortened(first);
  }

  private static String firstLine(@Nullable String text) {
    return text == null || text.isBlank()
        ? "no reason given"
        : text.strip().lines().findFirst().orElse("").strip();
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
