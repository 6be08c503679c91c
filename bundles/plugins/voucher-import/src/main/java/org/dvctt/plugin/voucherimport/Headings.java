/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;

/** The columns of a sheet by their headings, wherever they stand. */
final class Headings {
  /** A row with so many known headings is the row of headings. */
  private static final int ENOUGH = 3;

  private final int row;
  private final Map<Integer, Field> columns = new HashMap<>();
  private final Set<Integer> unknown = new HashSet<>();
  private boolean whole = true;

  private Headings(int row) {
    this.row = row;
  }

  /** Whether a row can be the one of the headings. */
  static boolean fits(Map<Integer, SheetCell> cells) {
    long known =
        cells.values().stream()
            .filter(cell -> Field.ofHeading(cell.written().text()) != null)
            .count();
    return known >= ENOUGH;
  }

  /** Reads the row of headings; what is wrong with it is noted. */
  static Headings of(String sheet, int row, Map<Integer, SheetCell> cells, FaultList faults) {
    Headings headings = new Headings(row);
    IntakePlace place = new IntakePlace(sheet, row);
    Map<Field, Integer> seen = new EnumMap<>(Field.class);
    cells.forEach(
        (column, cell) -> {
          String text = cell.written().text();
          Field field = Field.ofHeading(text);
          if (field == null) {
            headings.unknown.add(column);
            unknown(faults, place, text);
          } else if (seen.put(field, column) != null) {
            headings.whole = false;
            twice(faults, place, field);
          } else {
            headings.columns.put(column, field);
          }
        });
    for (Field field : List.of(Field.values())) {
      if (field.required() && !seen.containsKey(field)) {
        headings.whole = false;
        missing(faults, place, field);
      }
    }
    return headings;
  }

  private static void unknown(FaultList faults, IntakePlace place, String text) {
    String shown = FaultList.shown(text, null);
    faults.add(
        "UNKNOWN_HEADING",
        place,
        null,
        "Không rõ cột “" + shown + "” là gì.",
        "Nobody knows what the column “" + shown + "” is.",
        "Sửa tiêu đề theo tệp mẫu, hoặc xóa cột này.",
        "Mend its heading as in the template, or remove the column.");
  }

  private static void twice(FaultList faults, IntakePlace place, Field field) {
    Text heading = field.heading();
    faults.add(
        "HEADING_TWICE",
        place,
        field,
        "Có hai cột “" + heading.vi() + "”.",
        "There are two columns “" + heading.en() + "”.",
        "Xóa bớt một cột.",
        "Remove one of them.");
  }

  private static void missing(FaultList faults, IntakePlace place, Field field) {
    Text heading = field.heading();
    faults.add(
        "HEADING_MISSING",
        place,
        field,
        "Không có cột “" + heading.vi() + "”.",
        "There is no column “" + heading.en() + "”.",
        "Thêm cột này như trong tệp mẫu.",
        "Add the column as in the template.");
  }

  int row() {
    return row;
  }

  /** False when rows can't be read by them. */
  boolean whole() {
    return whole;
  }

  /** Whether a column's heading was told as unknown. */
  boolean isUnknown(int column) {
    return unknown.contains(column);
  }

  /** The columns that are known, by their number. */
  Map<Integer, Field> columns() {
    return columns;
  }
}
