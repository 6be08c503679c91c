/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.List;
import java.util.Map;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;

/** A flat list of codes of so many digits, e.g. chapters. */
final class CodeList extends Catalogue {
  static final int NAME = 500;
  static final int CONFIDENCE = 40;
  private final int digits;

  /**
   * @param extras columns that the file may have and that the register does not keep
   */
  CodeList(String name, int digits, String... extras) {
    super(name, DatedTable.CODE, List.of("code", "name"), extras(extras));
    this.digits = digits;
  }

  private static List<String> extras(String... extras) {
    List<String> all = new java.util.ArrayList<>(List.of(extras));
    all.addAll(List.of("confidence", "provenance"));
    return all;
  }

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.codes(name());
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    return new Reading(
        each(rows, row -> code(row, name(), row.digits("code", digits), "")), line -> true);
  }

  /** A row with the columns code, name and perhaps confidence. */
  static Wanted code(CsvRow row, String catalogue, String code, String parent) {
    return Wanted.of(
        row,
        "code",
        List.of(catalogue, code),
        List.of(named(row, "name", NAME), "", parent, row.line("confidence", CONFIDENCE), false));
  }
}
