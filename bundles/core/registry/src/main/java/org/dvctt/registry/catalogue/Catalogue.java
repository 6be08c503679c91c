/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;

/** A catalogue as a file brings it: its columns and how its rows are read. */
abstract class Catalogue {
  private final CatalogueShape shape;
  private final DatedTable table;

  /** A code list: days are optional columns of each. */
  Catalogue(String name, DatedTable table, List<String> needed, List<String> optional) {
    this(new CatalogueShape(name, needed, withDays(optional)), table);
  }

  /** A list with exactly the columns of the shape. */
  Catalogue(CatalogueShape shape, DatedTable table) {
    this.shape = shape;
    this.table = table;
  }

  private static List<String> withDays(List<String> optional) {
    List<String> all = new ArrayList<>(optional);
    all.addAll(List.of(Wanted.VALID_FROM, Wanted.VALID_TO));
    return all;
  }

  final String name() {
    return shape.name();
  }

  final DatedTable table() {
    return table;
  }

  final CatalogueShape shape() {
    return shape;
  }

  /** Rows of the register that the file may speak for. */
  abstract Map<List<Object>, List<DatedLine>> known(Register register);

  /** Reads all rows; what is wrong becomes faults of the rows. */
  abstract Reading read(List<CsvRow> rows, Register register);

  /** The code as people write it. */
  String code(List<Object> key) {
    return String.valueOf(key.get(key.size() - 1));
  }

  /** What a row says, without its days. */
  String text(DatedLine line) {
    List<String> parts = new ArrayList<>();
    for (Object value : line.others()) {
      if (value instanceof String text && !text.isEmpty()) {
        parts.add(text);
      }
    }
    return String.join(" · ", parts);
  }

  /** Reads row by row, leaving out those whose code is wrong: they would only look like doubles. */
  static List<Wanted> each(List<CsvRow> rows, Function<CsvRow, Wanted> reader) {
    List<Wanted> wanted = new ArrayList<>(rows.size());
    for (CsvRow row : rows) {
      int faults = row.faults().count();
      Wanted read = reader.apply(row);
      if (row.faults().count() == faults) {
        wanted.add(read);
      }
    }
    return wanted;
  }

  /** A name that must be there. */
  static String named(CsvRow row, String column, int most) {
    row.text(column);
    return row.line(column, most);
  }

  static void unknownParent(CsvRow row, String column, String parent) {
    row.fault(
        "UNKNOWN_PARENT",
        column,
        "Không có mã cấp trên “" + parent + "”.",
        "There is no parent “" + parent + "”.");
  }
}
