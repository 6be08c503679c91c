/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.util.Arrays;
import java.util.List;
import org.dvctt.registry.DatedTable;

/** A file of the folder {@code calendar}, and the table that it fills. */
enum CalendarTable {
  WORKING_HOURS("working_hours.csv", DatedTable.WORKING_HOURS, "periods, name, document"),
  ORDERED_DAYS("ordered_days.csv", DatedTable.ORDERED_DAY, "periods, name, document"),
  SLA("sla.csv", DatedTable.SLA, "sla_mode, document");

  private final String file;
  private final DatedTable table;
  private final String columns;

  CalendarTable(String file, DatedTable table, String columns) {
    this.file = file;
    this.table = table;
    this.columns = columns;
  }

  String file() {
    return file;
  }

  DatedTable table() {
    return table;
  }

  /** What a row holds besides office and dates. */
  List<String> columns() {
    return Arrays.asList(columns.split(", "));
  }

  /** Whether every office needs a row: then those for all offices never vanish. */
  boolean needed() {
    return this != ORDERED_DAYS;
  }

  /** Its name in SQL. */
  String tableName() {
    return switch (this) {
      case WORKING_HOURS -> "registry_working_hours";
      case ORDERED_DAYS -> "registry_ordered_day";
      case SLA -> "registry_sla";
    };
  }
}
